/* The report page: reads the data that the page holds, draws charts from its tables of figures, and shows the tables. */
(function () {
  'use strict';

  const SUITABLE_BARS = 20;
  const COVERED = ' (covered)';
  const PRINTED_ROWS = 1000;
  const NARROW = 460;
  const NARROW_PAGE = 640;
  const ENTRIES = 'All reported smelters';
  const SMELTER = 'Smelter or refiner';
  const TALLEST_GRID = '36rem';
  const ROW_HEIGHT = 30;
  const END_OF_CELL = 44; // the code of ","
  const END_OF_ROW = 59; // and of ";"

  // ---- data ----

  const parsed = new Map();

  /** The data of an element: JSON that was compressed. See PageData. */
  async function json(id) {
    const letters = atob(document.getElementById(id).textContent);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) {
      bytes[i] = letters.charCodeAt(i);
    }
    const unpacked = new DecompressionStream('gzip');
    const writer = unpacked.writable.getWriter();
    writer.write(bytes);
    writer.close();
    return new Response(unpacked.readable).json();
  }

  /** Reads an element when it is first asked for. */
  function once(id, read) {
    if (!parsed.has(id)) {
      parsed.set(id, json(id).then(read));
    }
    return parsed.get(id);
  }

  /** Each text of the page once, by number. */
  function strings() {
    return once('strings', texts => texts);
  }

  /** A table of the page: its rows as objects, and the number of the text of each cell, row by row. */
  async function table(number) {
    const texts = await strings();
    return once('table-' + number, function (data) {
      unpack(data, texts);
      delete data.rows;
      return data;
    });
  }

  /** Rows end with ";", cells with ","; nothing is the same as in the row above. See TableData. */
  function unpack(data, texts) {
    const width = data.columns.length;
    const rows = data.rows.reduce((sum, piece) => sum + occurrences(piece, END_OF_ROW), 0);
    const above = new Uint32Array(width);
    data.cells = new Uint32Array(width * rows);
    let at = 0;
    for (const piece of data.rows) {
      let number = -1; // none yet
      for (let i = 0; i < piece.length; i++) {
        const letter = piece.charCodeAt(i);
        if (letter === END_OF_CELL || letter === END_OF_ROW) {
          const c = at % width;
          if (number >= 0) {
            above[c] = number;
          }
          data.cells[at++] = above[c];
          number = -1;
        } else {
          number = Math.max(number, 0) * 36 + letter - (letter < 58 ? 48 : 87);
        }
      }
    }
    const Row = rowOf(data, texts);
    data.objects = Array.from({ length: rows }, (each, r) => new Row(r));
  }

  function occurrences(text, letter) {
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      count += text.charCodeAt(i) === letter ? 1 : 0;
    }
    return count;
  }

  /** What a row is to the library: an object with a field for each column. Rows are many, so they hold only their number. */
  function rowOf(data, texts) {
    const width = data.columns.length;
    class Row {
      constructor(number) {
        this.number = number;
      }
    }
    data.kinds.forEach(function (kind, c) {
      const numeric = kind === 'NUMBER' || kind === 'SHARE';
      Object.defineProperty(Row.prototype, 'c' + c, {
        get() {
          const text = texts[data.cells[this.number * width + c]];
          return numeric && text !== '' ? Number(text) : text;
        },
        set() {
          // The library writes back what it has read.
        },
      });
    });
    return Row;
  }

  function shownAs(value, kind) {
    return kind === 'SHARE' && value !== '' ? (value * 100).toFixed(1) + '%' : String(value);
  }

  // ---- search ----

  let sought = [];

  /** For each word of a search, which texts of the page have it. */
  async function seek(words) {
    const texts = await strings();
    const lower = words.length === 0 ? [] : texts.map(text => text.toLowerCase());
    sought = words.map(word => Uint8Array.from(lower, text => (text.includes(word) ? 1 : 0)));
  }

  /** Whether a row has all words that are sought. */
  function isFound(data, row) {
    const width = data.columns.length;
    return sought.every(function (hits) {
      for (let at = row * width; at < (row + 1) * width; at++) {
        if (hits[data.cells[at]]) {
          return true;
        }
      }
      return false;
    });
  }

  // ---- tables ----

  /** What a supplier wrote becomes a text node and nothing else. */
  function asText(cell, parameters) {
    return document.createTextNode(shownAs(cell.getValue(), parameters.kind));
  }

  function matches(wanted, cell) {
    return wanted.startsWith('=')
      ? String(cell) === wanted.slice(1)
      : String(cell).toLowerCase().includes(wanted.toLowerCase());
  }

  function isNarrow() {
    return window.innerWidth < NARROW_PAGE;
  }

  function column(data, c) {
    const title = data.columns[c].title;
    const kind = data.kinds[c];
    const numeric = kind === 'NUMBER' || kind === 'SHARE';
    return {
      title: title,
      titleFormatter: function () {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'sort-title';
        button.textContent = title;
        return button;
      },
      field: 'c' + c,
      responsive: c === 0 || title === SMELTER ? 0 : 1, // what goes last from a narrow table
      minWidth: Math.min(isNarrow() ? 120 : 320, 40 + data.columns[c].width * 7),
      widthGrow: data.columns[c].width,
      sorter: numeric ? 'number' : 'string',
      hozAlign: numeric ? 'right' : 'left',
      // The library prints copies of rows, which lack the fields: those are read from the row itself.
      accessorPrint: (value, copy, type, parameters, component, row) => row.getData()['c' + c],
      formatter: asText,
      formatterParams: { kind: kind },
      headerFilter: 'input',
      headerFilterFunc: matches,
      headerFilterParams: { elementAttributes: { 'aria-label': 'Filter ' + title, maxlength: '200' } },
    };
  }

  /** Only the rows in sight are drawn, all of one height: a long text is cut here and whole in the details of the row. */
  function grid(element, data) {
    element.setAttribute('aria-label', data.name);
    return new Tabulator(element, {
      data: data.objects,
      columns: [opener(data)].concat(data.columns.map((each, c) => column(data, c))),
      layout: 'fitColumns',
      responsiveLayout: isNarrow() ? 'hide' : false, // the details of a row have all columns
      maxHeight: TALLEST_GRID,
      rowHeight: ROW_HEIGHT,
      renderHorizontal: 'basic',
      placeholder: 'No rows',
      selectableRows: false,
      headerSortClickElement: 'header',
      // On paper a plain table with all columns takes its place: all rows that the filters let through, up to a number.
      printAsHtml: true,
      printStyled: false,
      printRowRange: function () {
        return this.getRows('active').slice(0, PRINTED_ROWS);
      },
    });
  }

  /** The library nests groups of rows, and has a part that scrolls without a role: screen readers would lose the rows. */
  function setRoles() {
    const roles = { header: 'presentation', tableholder: 'rowgroup', table: 'presentation', placeholder: 'row',
      'placeholder-contents': 'gridcell' };
    Object.keys(roles).forEach(part => document.querySelectorAll('#grid .tabulator-' + part)
      .forEach(each => each.setAttribute('role', roles[part])));
  }

  /** The button of a row that shows all of it. */
  function opener(data) {
    return {
      title: 'Details',
      field: 'number',
      headerSort: false,
      print: false,
      width: 74,
      formatter: function (cell) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = 'Details';
        const row = cell.getRow().getData();
        button.setAttribute('aria-label', 'Details of ' + nameOf(data, row));
        button.addEventListener('click', () => showDetails(data, row));
        return button;
      },
    };
  }

  let current = null;
  let currentData = null;
  let asked = 0;

  const tabs = Array.from(document.querySelectorAll('.tab'));
  const status = document.getElementById('shown');
  const search = document.getElementById('search');

  /** With a comma between thousands. The browser's own way to do so takes a tenth of a second to set up. */
  function count(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  function tell(data, found) {
    status.textContent = data.name + ': ' + count(found) + ' of ' + count(data.objects.length)
      + (data.objects.length === 1 ? ' row' : ' rows')
      + (data.count === data.objects.length ? '' : ' that this page holds; all '
        + count(data.count) + ' are in the sheet \u201C' + data.name + '\u201D of rollup.xlsx')
      + conditions(data);
  }

  /** What the rows shown have in common, in words: filters may be out of sight. */
  function conditions(data) {
    const filters = current ? current.getHeaderFilters() : [];
    const said = filters.map(each => data.columns[Number(each.field.slice(1))].title + ' ' + each.value.replace(/^=/, '= '));
    if (sought.length > 0) {
      said.push('search: ' + search.value.trim());
    }
    return said.length === 0 ? '' : ' (' + said.join('; ') + ')';
  }

  /** Shows a table with the rows that a filter lets through: texts by title of column. */
  async function show(name, filter, move) {
    const request = ++asked;
    const tab = tabs.find(each => each.dataset.table === name);
    tabs.forEach(each => each.setAttribute('aria-pressed', String(each === tab)));
    if (move) {
      const section = document.getElementById('evidence');
      section.scrollIntoView();
      section.focus({ preventScroll: true });
    }
    const data = await table(tab.dataset.number);
    if (request !== asked) {
      return; // something else was asked for meanwhile
    }
    const filters = Object.keys(filter).map(title => ({ field: field(data, title), value: '=' + filter[title] }));
    if (currentData !== data) {
      if (current) {
        current.destroy();
      }
      currentData = data;
      const made = grid(document.getElementById('grid'), data);
      current = made;
      made.on('dataFiltered', (now, found) => tell(data, found.length));
      made.on('renderComplete', setRoles);
      made.on('tableBuilt', () => apply(made, filters, data));
    } else {
      apply(current, filters, data);
    }
  }

  function field(data, title) {
    return 'c' + data.columns.findIndex(each => each.title === title);
  }

  function hasColumn(data, title) {
    return data.columns.some(each => each.title === title);
  }

  function apply(made, filters, data) {
    made.clearHeaderFilter();
    filters.forEach(each => made.setHeaderFilterValue(each.field, each.value));
    if (sought.length > 0) {
      made.setFilter(row => isFound(data, row.number));
    } else {
      made.clearFilter(false);
    }
    if (filters.length === 0 && sought.length === 0) {
      tell(data, data.objects.length);
    }
  }

  /** Searches all tables: each tab gets the number of its rows that have all words. */
  async function searchAll() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    await seek(words);
    for (const tab of tabs) {
      let found = '';
      if (words.length > 0) {
        const data = await table(tab.dataset.number);
        found = ' (' + count(data.objects.reduce((sum, row) => sum + (isFound(data, row.number) ? 1 : 0), 0)) + ')';
      }
      tab.textContent = tab.dataset.table + found;
    }
    if (current) {
      apply(current, [], currentData);
    }
  }

  // ---- details ----

  const details = document.getElementById('details');

  function nameOf(data, row) {
    const naming = {
      'Unmatched entries': ['Name', 'File', 'Cell'], Findings: ['Rule', 'File', 'Cell'], [ENTRIES]: ['File', 'Cell'],
      'Red flags': [SMELTER, 'Red flag'],
    }[data.name] || [hasColumn(data, SMELTER) ? SMELTER : data.columns[0].title];
    return naming.map(title => row[field(data, title)]).filter(part => part !== '').join(' ');
  }

  /** What leads on from a row: to its facility, or to the entries or findings of a facility, a supplier, or a file. */
  function next(data, row) {
    const at = title => String(row[field(data, title)] ?? '');
    const links = [];
    const facility = name => [name, { Metal: at('Metal'), [SMELTER]: at(SMELTER), ID: at('ID') }];
    if (data.name === 'Facilities') {
      links.push(['Entries that name it', ENTRIES, { 'Facility no.': String(row.number + 1) }],
        ['Red flags', ...facility('Red flags')], ['Due diligence', ...facility('Due diligence')]);
    } else if (hasColumn(data, SMELTER)) {
      links.push(['The facility', ...facility('Facilities')]);
    } else if (data.name === 'Unmatched entries') {
      links.push(['The entry as reported', ENTRIES, { File: at('File'), Sheet: at('Sheet'), Cell: at('Cell') }]);
    } else if (data.name === 'Supplier scorecard' || data.name === 'Suppliers asked') {
      links.push(['Entries', ENTRIES, { Supplier: at('Supplier') }], ['Findings', 'Findings', { Supplier: at('Supplier') }]);
    } else if (data.name !== ENTRIES && at('File') !== '') {
      links.push(['Entries in this file', ENTRIES, { File: at('File') }]);
    }
    return links;
  }

  /** All cells of a row, whole. */
  function showDetails(data, row) {
    document.getElementById('details-title').textContent = nameOf(data, row);
    const list = document.getElementById('details-cells');
    list.textContent = '';
    data.columns.forEach(function (each, c) {
      const shown = shownAs(row['c' + c], data.kinds[c]);
      if (shown !== '') {
        const term = document.createElement('dt');
        term.textContent = each.title;
        const text = document.createElement('dd');
        text.textContent = shown;
        list.append(term, text);
      }
    });
    const links = document.getElementById('details-links');
    links.textContent = '';
    next(data, row).forEach(function (link) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = link[0];
      button.addEventListener('click', function () {
        details.close();
        clearSearch();
        show(link[1], link[2], true);
      });
      links.append(button);
    });
    details.showModal();
    details.scrollTop = 0;
  }

  function clearSearch() {
    search.value = '';
    sought = [];
    tabs.forEach(tab => { tab.textContent = tab.dataset.table; });
  }

  // ---- charts ----

  const charts = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  /** Short enough for an axis; the mark of a covered country stays. */
  function clipped(text, longest) {
    const mark = text.endsWith(COVERED) ? COVERED : '';
    const name = text.slice(0, text.length - mark.length);
    return (name.length > longest ? name.slice(0, longest - 1) + '\u2026' : name) + mark;
  }

  /** What a chart leaves out, in words; nothing when it has all lines of its table. */
  function leftOut(figure) {
    const lines = figure.querySelectorAll('tbody tr').length;
    if (figure.dataset.shape === 'MAP') {
      const off = figure.querySelectorAll('tbody tr:not([data-place])').length;
      return off === 0 ? '' : 'Not on the map: ' + count(off) + ' of ' + count(lines)
        + ' lines of the table, whose country is unknown or too small.';
    }
    return lines > SUITABLE_BARS
      ? 'The chart has the first ' + SUITABLE_BARS + ' of ' + count(lines) + '; the table below has all.'
      : '';
  }

  const SVG = 'http://www.w3.org/2000/svg';

  function shape(parent, name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(each => element.setAttribute(each, attributes[each]));
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.append(element);
    return element;
  }

  /** A part of a circle, from and to as shares of it, clockwise from the top. */
  function sector(x, y, r, from, to) {
    if (to - from > 0.9999) {
      return 'M' + (x - r) + ' ' + y + 'a' + r + ' ' + r + ' 0 1 1 ' + 2 * r + ' 0a' + r + ' ' + r + ' 0 1 1 ' + -2 * r + ' 0z';
    }
    const at = share => (x + r * Math.sin(2 * Math.PI * share)) + ' ' + (y - r * Math.cos(2 * Math.PI * share));
    return 'M' + x + ' ' + y + 'L' + at(from) + 'A' + r + ' ' + r + ' 0 ' + (to - from > 0.5 ? 1 : 0) + ' 1 ' + at(to) + 'z';
  }

  function alternative(figure, kind) {
    const place = figure.querySelector('.chart');
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', kind + ': ' + figure.querySelector('h3').textContent
      + '. Its figures are in the table below. ' + leftOut(figure));
    return place;
  }

  /** Draws a circle for each country of the table beside the map; a part of it does what the table's button does. */
  function drawMap(figure) {
    const place = alternative(figure, 'Map');
    const world = place.querySelector('svg');
    world.querySelectorAll('.circles').forEach(each => each.remove());
    const circles = shape(world, 'g', { class: 'circles' });
    const pixel = 1000 / (place.clientWidth || 1000);
    const largest = (place.clientWidth < NARROW ? 14 : 24) * pixel;
    const countries = Array.from(figure.querySelectorAll('tbody tr[data-place]')).map(function (line) {
      const buttons = Array.from(line.querySelectorAll('button'));
      const counts = buttons.map(each => Number(each.textContent));
      return { name: line.querySelector('th').textContent, at: line.dataset.place.split(',').map(Number), buttons: buttons,
        counts: counts, sum: counts.reduce((one, two) => one + two, 0) };
    });
    const most = Math.max(...countries.map(each => each.sum), 1);
    const heads = Array.from(figure.querySelectorAll('thead th')).slice(1).map(each => each.textContent);
    countries.forEach(function (country) {
      const r = Math.max(5 * pixel, largest * Math.sqrt(country.sum / most));
      const [x, y] = country.at;
      let from = 0;
      country.counts.forEach(function (count, s) {
        if (count > 0) {
          const to = from + count / country.sum;
          const part = shape(circles, 'path', { d: sector(x, y, r, from, to), class: 'part',
            style: 'fill: var(--c' + (s % 6 + 1) + '); stroke-width: ' + 0.8 * pixel });
          shape(part, 'title', {}, country.name + ', ' + heads[s] + ': ' + count);
          part.addEventListener('click', () => country.buttons[s].click());
          from = to;
        }
      });
      if (country.name.endsWith(COVERED)) {
        shape(circles, 'circle', { cx: x, cy: y, r: r + 2.5 * pixel, class: 'covered',
          'stroke-width': 1.5 * pixel, 'stroke-dasharray': 3 * pixel + ' ' + 2 * pixel });
      }
      if (r > 9 * pixel) {
        shape(circles, 'text', { x: x, y: y, class: 'number', 'font-size': 11 * pixel, dy: '.36em' }, country.sum);
      }
    });
  }

  /** Draws a chart from the table of figures beside it; a bar does what the table's button does. */
  function draw(figure) {
    const lines = Array.from(figure.querySelectorAll('tbody tr')).slice(0, SUITABLE_BARS).reverse();
    const series = Array.from(figure.querySelectorAll('thead th')).slice(1).map(each => each.textContent);
    const buttons = lines.map(line => Array.from(line.querySelectorAll('button')));
    const place = alternative(figure, 'Bar chart');
    const whole = figure.dataset.shape === 'FUNNEL' ? Number(buttons[buttons.length - 1][0].textContent) : 0;
    place.style.height = (40 + (series.length > 1 ? 30 : 0) + lines.length * 26) + 'px';
    const font = getComputedStyle(document.body).fontFamily;
    const chart = echarts.init(place, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, color: colour('--ink') },
      grid: { left: place.clientWidth < NARROW ? 16 : 24, right: (place.clientWidth < NARROW ? 32 : 48) + (whole > 0 ? 24 + 7 * String(whole).length : 0), top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('--quiet') },
        splitLine: { lineStyle: { color: colour('--line') } } },
      yAxis: { type: 'category', data: lines.map(line => clipped(line.querySelector('th').textContent, place.clientWidth < NARROW ? 14 : 30)),
        axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } },
        axisLabel: { color: colour('--ink') } },
      series: series.map((name, s) => ({
        name: name, type: 'bar', stack: 'all', barMaxWidth: 18, cursor: 'pointer',
        itemStyle: { color: colour('--c' + (s % 6 + 1)) },
        label: { show: series.length === 1, position: 'right', color: colour('--ink'),
          formatter: whole > 0 ? at => at.value + ' (' + Math.floor(at.value * 1000 / whole) / 10 + '%)' : '{c}' },
        data: buttons.map(each => Number(each[s].textContent)),
      })),
    });
    // So that it can be made to fit paper.
    const drawing = place.querySelector('svg');
    drawing.setAttribute('viewBox', '0 0 ' + drawing.getAttribute('width') + ' ' + drawing.getAttribute('height'));
    chart.on('click', at => buttons[at.dataIndex][at.seriesIndex].click());
    return chart;
  }

  /** Words and colours of the series; the library's own legend is not in its small edition. And what the chart leaves out. */
  function legend(figure) {
    const rest = leftOut(figure);
    if (rest) {
      const note = document.createElement('p');
      note.textContent = rest;
      figure.querySelector('figcaption').append(note);
    }
    const heads = Array.from(figure.querySelectorAll('thead th')).slice(1);
    if (heads.length < 2) {
      return;
    }
    const list = document.createElement('p');
    list.setAttribute('aria-hidden', 'true'); // the heads of the table say the same
    list.className = 'legend';
    heads.forEach((head, s) => {
      const mark = document.createElement('span');
      mark.textContent = '\u25A0 ';
      mark.style.color = 'var(--c' + (s % 6 + 1) + ')';
      const word = document.createElement('span');
      word.textContent = head.textContent + '\u2003';
      list.append(mark, word);
    });
    if (figure.dataset.shape === 'MAP' && figure.querySelector('tbody').textContent.includes(COVERED)) {
      const covered = document.createElement('span');
      covered.textContent = '\u25CC covered country';
      list.append(covered);
    }
    figure.querySelector('.chart').before(list);
  }

  function redraw() {
    charts.splice(0).forEach(each => each.dispose());
    document.querySelectorAll('figure').forEach(function (figure) {
      if (figure.dataset.shape === 'MAP') {
        drawMap(figure);
      } else {
        charts.push(draw(figure));
      }
    });
  }

  // ---- start ----

  document.addEventListener('click', function (event) {
    const button = event.target.closest('button[data-table]');
    if (button) {
      const tab = button.classList.contains('tab');
      if (!tab) {
        clearSearch(); // a figure opens what it counts, whatever was searched before
      }
      show(button.dataset.table, JSON.parse(button.dataset.filter), !tab);
    }
  });
  document.getElementById('details-close').addEventListener('click', () => details.close());
  document.getElementById('clear').addEventListener('click', function () {
    clearSearch();
    if (current) {
      apply(current, [], currentData);
    }
  });
  let typing = 0;
  search.addEventListener('input', function () {
    clearTimeout(typing);
    typing = setTimeout(searchAll, 200);
  });
  document.querySelectorAll('figure').forEach(legend);
  redraw();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  // On paper nobody opens anything: bars of several parts, which bear no figures, come with their table.
  function openOnPaper(open) {
    document.querySelectorAll('figure').forEach(function (figure) {
      if (figure.querySelectorAll('thead th').length > 2) {
        figure.querySelector('details').open = open;
      }
    });
  }

  /** Tells how many rows are printed, where a table has more. */
  function tellOnPaper(before) {
    const shown = current ? current.getRows('active').length : 0;
    const note = document.getElementById('printed');
    if (note) {
      note.remove();
    }
    if (before && shown > PRINTED_ROWS) {
      const text = document.createElement('p');
      text.id = 'printed';
      text.textContent = 'Only the first ' + count(PRINTED_ROWS) + ' rows are printed.';
      status.after(text);
    }
  }

  window.addEventListener('beforeprint', () => { openOnPaper(true); tellOnPaper(true); redraw(); });
  window.addEventListener('afterprint', () => { openOnPaper(false); tellOnPaper(false); redraw(); });
  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 100);
  });
  if (window.DecompressionStream) {
    show('Facilities', {}, false);
  } else {
    status.textContent = 'This browser is too old to show the tables. All rows are in rollup.xlsx.';
  }
})();
