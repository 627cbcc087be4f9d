// Run by page-check: the page at three widths, in light and dark settings, with one entry's details open.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [browserPath, page] = process.argv.slice(2);
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const browser = await puppeteer.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let bad = 0;

function complain(where, what) {
  bad++;
  console.log(where + ': ' + what);
}

async function check(tab, where) {
  const violations = await tab.evaluate(() => axe.run({ resultTypes: ['violations'] }).then(result => result.violations));
  for (const each of violations) {
    const line = each.id + ' (' + each.impact + ') at ' + each.nodes[0].html.slice(0, 160);
    if (each.impact === 'serious' || each.impact === 'critical') {
      complain(where, line);
    } else {
      console.log(where + ': note: ' + line);
    }
  }
}

for (const [width, scheme] of [[1440, 'light'], [820, 'dark'], [390, 'light']]) {
  const where = width + ' px, ' + scheme;
  const tab = await browser.newPage();
  tab.on('pageerror', error => complain(where, String(error)));
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.goto(pathToFileURL(page));
  await tab.waitForSelector('#grid .tabulator-row, #grid .tabulator-placeholder');
  await tab.evaluate(axe);
  await tab.evaluate(() => document.querySelectorAll('details').forEach(each => { each.open = true; }));
  await check(tab, where);
  const flaws = await tab.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.push('the page is wider than the window: ' + document.documentElement.scrollWidth);
    }
    document.querySelectorAll('.chart').forEach(chart => {
      const size = chart.querySelector('svg')?.getBoundingClientRect();
      if (!size || size.width < 200 || size.height < 40) {
        found.push('a collapsed chart: ' + chart.getAttribute('aria-label'));
      }
    });
    document.querySelectorAll('#grid .tabulator-row').forEach(row => {
      if (row.getBoundingClientRect().height > 40) {
        found.push('a row of ' + row.getBoundingClientRect().height + ' px');
      }
    });
    return found;
  });
  flaws.forEach(flaw => complain(where, flaw));
  const entries = 'All reported smelters';
  await tab.evaluate(name => document.querySelector('.tab[data-table="' + name + '"]').click(), entries);
  await tab.waitForFunction(name => document.querySelector('#grid').getAttribute('aria-label') === name
    && document.querySelector('#grid .tabulator-row, #grid .tabulator-placeholder'), {}, entries);
  await tab.evaluate(() => document.querySelector('#grid .tabulator-row button')?.click());
  await check(tab, where + ', details of an entry');
  await tab.close();
}
await browser.close();
process.exit(bad === 0 ? 0 : 1);
