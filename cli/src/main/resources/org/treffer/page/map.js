// The map of states: a tile each, the ways of a request between them.
import {byId, element, post, text, trying} from './dom.js';

const FAILURES = ['', 'unreachable', 'silent', 'maintenance'];
const SVG = 'http://www.w3.org/2000/svg';
const tiles = new Map();

/** Draws the states, those that lie on no map in a row below it. */
export function draw(states) {
  const elsewhere = states.filter(state => state.column === undefined);
  const lastRow = Math.max(0, ...states.map(state => state.row ?? 0));
  elsewhere.forEach((state, i) => Object.assign(state, {column: i, row: lastRow + 1}));
  const west = Math.min(...states.map(state => state.column));
  const north = Math.min(...states.map(state => state.row));
  byId('map').style.setProperty('--columns', Math.max(...states.map(state => state.column)) - west + 1);
  new ResizeObserver(() => byId('ways').childNodes.forEach(place)).observe(byId('map'));
  for (const state of states) {
    const tile = element('button', {type: 'button', className: 'tile', onclick: trying(() => fail(tile, state))},
      element('b', {}, state.code), element('span', {className: 'status'}));
    tile.style.gridColumn = state.column - west + 1;
    tile.style.gridRow = state.row - north + 1;
    tile.disabled = !state.partition;
    tile.dataset.name = state.name;
    tile.dataset.failing = '';
    tiles.set(state.code, tile);
    byId('map').append(tile);
    show(tile, '');
  }
}

async function fail(tile, state) {
  const next = FAILURES[(FAILURES.indexOf(tile.dataset.failing) + 1) % FAILURES.length];
  await post('outage', {state: state.code, kind: next});
  tile.dataset.failing = next;
  show(tile, tile.dataset.status ?? '');
}

function show(tile, status) {
  tile.dataset.status = status;
  const failing = tile.dataset.failing;
  const shown = failing ? text('failing.' + failing) : status ? text('status.' + status) : '';
  tile.querySelector('.status').textContent = shown;
  tile.setAttribute('aria-label', tile.dataset.name + (shown ? ': ' + shown : ''));
  tile.title = tile.dataset.name;
}

/** Shows who would ask whom. */
export function choose(from, to) {
  for (const [code, tile] of tiles) {
    tile.classList.toggle('from', code === from);
    tile.classList.toggle('to', to.includes(code));
    show(tile, '');
  }
  byId('ways').replaceChildren();
}

/** A request goes out. */
export function sent(from, to) {
  choose(from, to);
  to.forEach(code => {
    show(tiles.get(code), 'waiting');
    way(from, code);
  });
}

/** An answer has arrived. */
export function arrived(code, status) {
  show(tiles.get(code), status);
  byId('ways').querySelector(`[data-to="${code}"]`)?.setAttribute('class', 'way back ' + status);
}

function way(from, code) {
  if (from === code) return;
  const line = document.createElementNS(SVG, 'line');
  line.setAttribute('class', 'way out');
  line.dataset.from = from;
  line.dataset.to = code;
  byId('ways').append(line);
  place(line);
}

/** Draws a way where its states lie now. */
function place(line) {
  for (const [end, code] of [['1', line.dataset.from], ['2', line.dataset.to]]) {
    const tile = tiles.get(code);
    line.setAttribute('x' + end, tile.offsetLeft + tile.offsetWidth / 2);
    line.setAttribute('y' + end, tile.offsetTop + tile.offsetHeight / 2);
  }
}
