/* The report page: reads the data that the page holds, draws charts from its tables of figures, and shows the tables. */
(function () {
  'use strict';

  const SUITABLE_BARS = 20;
  const COVERED = ' (covered)';
  const PAGE_SIZES = [25, 50, 100, 500];
  const PRINTED_ROWS = 1000;
  const NARROW = 460;

  // ---- data ----

  const parsed = new Map();
  let strings = null;

  function json(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }

  /** A table of the page with its rows as objects; read when first asked for. */
  function table(id) {
    if (!parsed.has(id)) {
      strings = strings || json('strings');
      const data = json(id);
      data.objects = rows(data);
      delete data.rows;
      parsed.set(id, data);
    }
    return parsed.get(id);
  }

  /** Rows end with ";", cells with ","; nothing is the same as in the row above. See TableData. */
  function rows(data) {
    const width = data.columns.length;
    const above = new Array(width).fill('');
    const objects = [];
    for (const piece of data.rows) {
      const lines = piece.split(';');
      for (let r = 0; r < lines.length - 1; r++) {
        const cells = lines[r].split(',');
        const object = { number: objects.length };
        for (let c = 0; c < width; c++) {
          if (cells[c] !== '') {
            above[c] = value(strings[parseInt(cells[c], 36)], data.kinds[c]);
          }
          object['c' + c] = above[c];
        }
        objects.push(object);
      }
    }
    return objects;
  }

  function value(text, kind) {
    return text !== '' && (kind === 'NUMBER' || kind === 'SHARE') ? Number(text) : text;
  }

  // ---- tables ----

  /** What a supplier wrote becomes a text node and nothing else. */
  function asText(cell, parameters) {
    const shown = cell.getValue();
    return document.createTextNode(
      parameters.kind === 'SHARE' && shown !== '' ? (shown * 100).toFixed(1) + ' %' : String(shown));
  }

  function matches(wanted, cell) {
    const text = String(cell).toLowerCase();
    const sought = String(wanted).toLowerCase();
    return sought.startsWith('=') ? text === sought.slice(1) : text.includes(sought);
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
      minWidth: Math.min(400, 40 + data.columns[c].width * 7),
      widthGrow: data.columns[c].width,
      sorter: numeric ? 'number' : 'string',
      hozAlign: numeric ? 'right' : 'left',
      formatter: asText,
      formatterParams: { kind: kind },
      headerFilter: 'input',
      headerFilterFunc: matches,
      headerFilterParams: { elementAttributes: { 'aria-label': 'Filter ' + title, maxlength: '200' } },
    };
  }

  function grid(element, data, extra, height) {
    element.setAttribute('aria-label', data.name);
    return new Tabulator(element, {
      data: data.objects,
      columns: extra.concat(data.columns.map((each, c) => column(data, c))),
      layout: 'fitColumns',
      height: height,
      renderHorizontal: 'basic',
      pagination: true,
      paginationSize: 25,
      paginationSizeSelector: PAGE_SIZES,
      paginationCounter: 'rows',
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

  let current = null;
  let shownNumber = -1;

  const tabs = Array.from(document.querySelectorAll('.tab'));
  const status = document.getElementById('shown');

  function tell(data, count) {
    const held = data.objects.length.toLocaleString('en');
    status.textContent = data.name + ': ' + count.toLocaleString('en') + ' of ' + held + ' rows'
      + (data.count === data.objects.length ? '' : ' that this page holds; all '
        + data.count.toLocaleString('en') + ' are in the sheet \u201C' + data.name + '\u201D of rollup.xlsx');
  }

  /** Shows a table with the rows that a filter lets through: texts by title of column. */
  function show(name, filter, move) {
    const tab = tabs.find(each => each.dataset.table === name);
    const number = Number(tab.dataset.number);
    const data = table('table-' + number);
    const filters = Object.keys(filter).map(title => ({
      field: 'c' + data.columns.findIndex(each => each.title === title),
      value: '=' + filter[title],
    }));
    tabs.forEach(each => each.setAttribute('aria-pressed', String(each === tab)));
    if (number !== shownNumber) {
      if (current) {
        current.destroy();
      }
      shownNumber = number;
      const made = grid(document.getElementById('grid'), data, actions(name), undefined);
      current = made;
      made.on('dataFiltered', (now, found) => tell(data, found.length));
      made.on('tableBuilt', () => apply(made, filters, data));
    } else {
      apply(current, filters, data);
    }
    closeRows();
    if (move) {
      const section = document.getElementById('evidence');
      section.scrollIntoView();
      section.focus({ preventScroll: true });
    }
  }

  function apply(made, filters, data) {
    made.clearHeaderFilter();
    filters.forEach(each => made.setHeaderFilterValue(each.field, each.value));
    if (filters.length === 0) {
      tell(data, data.objects.length);
    }
  }

  /** What leads on from a row: from a facility to the cells that name it, from a supplier to its findings. */
  function actions(name) {
    const next = {
      'Facilities': { label: 'Cells', open: (row, button) => showRows(row.number, button) },
      'Supplier scorecard': { label: 'Findings', open: row => show('Findings', { Supplier: row.c0 }, true) },
    }[name];
    if (!next) {
      return [];
    }
    return [{
      title: 'Evidence',
      field: 'number',
      headerSort: false,
      print: false,
      width: 90,
      formatter: function (cell) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = next.label;
        const row = cell.getRow().getData();
        button.setAttribute('aria-label', next.label + ' of ' + (row.c1 && name === 'Facilities' ? row.c1 : row.c0));
        button.addEventListener('click', () => next.open(row, button));
        return button;
      },
    }];
  }

  let rowsGrid = null;
  let opener = null;

  function closeRows() {
    document.getElementById('rows').hidden = true;
    if (rowsGrid) {
      rowsGrid.destroy();
      rowsGrid = null;
    }
  }

  /** Every cell that names a facility. */
  function showRows(facility, button) {
    closeRows();
    opener = button;
    const data = table('rows-' + facility);
    const section = document.getElementById('rows');
    const first = data.objects[0];
    document.getElementById('rows-title').textContent =
      first.c1 + ' (' + first.c0 + '): ' + (data.count === data.objects.length ? '' : 'the first '
        + data.objects.length.toLocaleString('en') + ' of ') + data.count.toLocaleString('en') + ' cells that name it'
      + (data.count === data.objects.length ? '' : '; all are in the sheet \u201C' + data.name + '\u201D of rollup.xlsx');
    section.hidden = false;
    rowsGrid = grid(document.getElementById('rows-grid'), data, [], undefined);
    section.scrollIntoView();
    section.focus({ preventScroll: true });
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
    return lines > SUITABLE_BARS
      ? 'The chart has the first ' + SUITABLE_BARS + ' of ' + lines.toLocaleString('en') + '; the table below has all.'
      : '';
  }

  /** Draws a chart from the table of figures beside it; a bar does what the table's button does. */
  function draw(figure) {
    const lines = Array.from(figure.querySelectorAll('tbody tr')).slice(0, SUITABLE_BARS).reverse();
    const series = Array.from(figure.querySelectorAll('thead th')).slice(1).map(each => each.textContent);
    const buttons = lines.map(line => Array.from(line.querySelectorAll('button')));
    const place = figure.querySelector('.chart');
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', 'Bar chart: ' + figure.querySelector('h3').textContent
      + '. Its figures are in the table below. ' + leftOut(figure));
    place.style.height = (40 + (series.length > 1 ? 30 : 0) + lines.length * 26) + 'px';
    const font = getComputedStyle(document.body).fontFamily;
    const chart = echarts.init(place, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, color: colour('--ink') },
      grid: { left: place.clientWidth < NARROW ? 16 : 24, right: place.clientWidth < NARROW ? 32 : 48, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: colour('--quiet') },
        splitLine: { lineStyle: { color: colour('--line') } } },
      yAxis: { type: 'category', data: lines.map(line => clipped(line.querySelector('th').textContent, place.clientWidth < NARROW ? 14 : 30)),
        axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } },
        axisLabel: { color: colour('--ink') } },
      series: series.map((name, s) => ({
        name: name, type: 'bar', stack: 'all', barMaxWidth: 18, cursor: 'pointer',
        itemStyle: { color: colour('--c' + (s % 6 + 1)) },
        label: { show: series.length === 1, position: 'right', color: colour('--ink') },
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
    list.setAttribute('aria-hidden', 'true');
    list.className = 'legend';
    heads.forEach((head, s) => {
      const mark = document.createElement('span');
      mark.textContent = '\u25A0 ';
      mark.style.color = 'var(--c' + (s % 6 + 1) + ')';
      const word = document.createElement('span');
      word.textContent = head.textContent + '\u2003';
      list.append(mark, word);
    });
    figure.querySelector('.chart').before(list);
  }

  function redraw() {
    charts.splice(0).forEach(each => each.dispose());
    document.querySelectorAll('figure').forEach(each => charts.push(draw(each)));
  }

  // ---- start ----

  document.addEventListener('click', function (event) {
    const button = event.target.closest('button[data-table]');
    if (button) {
      show(button.dataset.table, JSON.parse(button.dataset.filter), !button.classList.contains('tab'));
    }
  });
  document.getElementById('close-rows').addEventListener('click', function () {
    closeRows();
    (opener && opener.isConnected ? opener : document.getElementById('evidence')).focus();
  });
  document.getElementById('clear').addEventListener('click', () => current && current.clearHeaderFilter());
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
      text.textContent = 'Only the first ' + PRINTED_ROWS.toLocaleString('en') + ' rows are printed.';
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
  show('Facilities', {}, false);
})();
