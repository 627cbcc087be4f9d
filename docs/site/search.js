// The search box of the documentation site. It works offline: the index is a script beside the pages.
(() => {
  const form = document.getElementById('search');
  const box = form.querySelector('input');
  const list = form.querySelector('ol');
  const root = form.dataset.root;
  const fuse = new Fuse(SECTIONS, {
    keys: [{ name: 'heading', weight: 4 }, { name: 'page', weight: 2 }, 'text'],
    ignoreLocation: true,
    threshold: 0.2,
    minMatchCharLength: 3,
    useExtendedSearch: true,
  });
  const show = () => {
    const query = box.value.trim();
    const found = query.length < 3 ? [] : fuse.search(query, { limit: 8 });
    list.replaceChildren(...found.map(({ item }) => {
      const link = document.createElement('a');
      link.href = root + item.link;
      link.textContent = item.heading === item.page ? item.page : item.page + ' › ' + item.heading;
      const entry = document.createElement('li');
      entry.append(link);
      return entry;
    }));
    if (query.length >= 3 && found.length === 0) {
      list.textContent = 'Nothing found';
    }
  };
  box.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
})();
