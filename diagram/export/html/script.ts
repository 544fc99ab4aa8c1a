/**
 * The script of the page, as text: it moves the picture, shows what is chosen, and finds components. It reads the page's
 * data and makes elements and text only, never markup. Its own code has neither backticks nor `</`.
 */
export const pageScript = String.raw`'use strict';
(() => {
  const { words, nodes, edges } = JSON.parse(document.getElementById('data').textContent);
  const stage = document.getElementById('stage');
  const svg = stage.querySelector('svg');
  const panel = document.getElementById('panel');
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const said = document.getElementById('said');
  const numbers = new Map(nodes.map((node, index) => [node.id, index]));
  const shapes = nodes.map(() => null);
  for (const shape of svg.querySelectorAll('[data-id]')) {
    const index = numbers.get(shape.getAttribute('data-id'));
    if (index !== undefined) shapes[index] = shape;
  }
  const marks = nodes.map(() => []);
  for (const mark of svg.querySelectorAll('[data-of]')) {
    const index = numbers.get(mark.getAttribute('data-of'));
    if (index !== undefined) marks[index].push(mark);
  }
  const known = new Map();
  for (const line of svg.querySelectorAll('[data-relation]')) known.set(line.getAttribute('data-relation'), line);
  const lines = edges.map((edge) => known.get(edge.id) || null);
  const touching = nodes.map(() => []);
  edges.forEach((edge, index) => {
    touching[edge.from].push(index);
    if (edge.to !== edge.from) touching[edge.to].push(index);
  });

  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // Where one looks: the part of the picture that fills the stage.
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let centre, scale;
  const fit = () => Math.min(stage.clientWidth / home.width, stage.clientHeight / home.height) || 1;
  const draw = () => {
    const width = stage.clientWidth / scale, height = stage.clientHeight / scale;
    if (!(width > 0 && height > 0)) return;
    svg.setAttribute('viewBox', [centre.x - width / 2, centre.y - height / 2, width, height].join(' '));
  };
  const reset = () => {
    centre = { x: home.x + home.width / 2, y: home.y + home.height / 2 };
    scale = fit();
    draw();
  };
  const pan = (dx, dy) => {
    const within = (value, from, size) => Math.min(from + size, Math.max(from, value));
    centre = { x: within(centre.x - dx / scale, home.x, home.width), y: within(centre.y - dy / scale, home.y, home.height) };
    draw();
  };
  const zoom = (factor, x, y) => {
    const box = stage.getBoundingClientRect();
    const dx = (x === undefined ? box.width / 2 : x - box.left) - box.width / 2;
    const dy = (y === undefined ? box.height / 2 : y - box.top) - box.height / 2;
    const next = Math.min(8, Math.max(fit() / 2, scale * factor));
    centre = { x: centre.x + dx / scale - dx / next, y: centre.y + dy / scale - dy / next };
    scale = next;
    pan(0, 0);
  };
  const lookAt = (index) => {
    if (!shapes[index]) return;
    const box = shapes[index].getBBox();
    centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    scale = Math.max(scale, Math.min(1, fit() * 4));
    draw();
  };

  // What stands out: the component under the pointer, else the chosen one, with its neighbours.
  let chosen = -1, hovered = -1;
  const highlight = () => {
    const index = hovered >= 0 ? hovered : chosen;
    for (const element of svg.querySelectorAll('.on')) element.classList.remove('on');
    for (const element of svg.querySelectorAll('.chosen')) element.classList.remove('chosen');
    svg.classList.toggle('focusing', index >= 0);
    if (chosen >= 0 && shapes[chosen]) shapes[chosen].classList.add('chosen');
    if (index < 0) return;
    const near = new Set([index]);
    const on = [];
    for (const number of touching[index]) {
      on.push(lines[number]);
      near.add(edges[number].from).add(edges[number].to);
    }
    for (const number of near) on.push(shapes[number], ...marks[number]);
    for (const element of on) if (element) element.classList.add('on');
  };
  const indexOf = (target) => {
    const shape = target instanceof Element ? target.closest('[data-id], [data-of]') : null;
    const index = shape ? numbers.get(shape.getAttribute('data-id') || shape.getAttribute('data-of')) : undefined;
    return index === undefined ? -1 : index;
  };

  const fact = (list, term, value) => {
    if (!value) return;
    list.append(make('dt', term), make('dd', value));
  };
  const goButton = (index) => {
    const button = make('button', nodes[index].name, 'go');
    button.type = 'button';
    button.addEventListener('click', () => choose(index, true, true));
    return button;
  };
  const showAll = () => {
    panel.replaceChildren(make('h2', words.components));
    panel.append(make('p', words.help, 'quiet'));
    const byLayer = new Map();
    nodes.forEach((node, index) => byLayer.set(node.layer, [...(byLayer.get(node.layer) || []), index]));
    for (const [layer, members] of byLayer) {
      const list = make('ul');
      for (const index of members) {
        const item = make('li');
        item.append(goButton(index));
        list.append(item);
      }
      panel.append(make('h3', layer || words.other), list);
    }
  };
  const showOne = (index) => {
    const node = nodes[index];
    const back = make('button', words.back);
    back.type = 'button';
    back.addEventListener('click', () => { choose(-1); panel.focus(); });
    const facts = make('dl');
    for (const [term, value] of [[words.kind, node.kind], [words.layer, node.layer], [words.band, node.band],
      [words.licence, node.licence], [words.home, node.home], [words.code, node.source],
      [words.documents, node.documents.join(', ')]]) fact(facts, term, value);
    const heading = make('h2', node.name);
    heading.tabIndex = -1;
    panel.replaceChildren(back, heading);
    if (node.summary) panel.append(make('p', node.summary));
    if (node.description && node.description !== node.summary) panel.append(make('p', node.description));
    for (const note of node.notes || []) panel.append(make('p', note, 'note'));
    panel.append(facts, make('h3', words.relations + ' (' + touching[index].length + ')'));
    const list = make('ul');
    for (const number of touching[index]) {
      const edge = edges[number];
      const item = make('li');
      item.append(goButton(edge.from === index ? edge.to : edge.from), make('p', edge.says));
      if (edge.why) item.append(make('p', edge.why));
      for (const source of edge.sources) item.append(make('p', source, 'quiet'));
      list.append(item);
    }
    panel.append(list);
    panel.scrollTop = 0;
  };
  const choose = (index, look, focus) => {
    chosen = index;
    hovered = -1;
    highlight();
    if (index < 0) { showAll(); said.textContent = ''; return; }
    showOne(index);
    if (look) lookAt(index);
    said.textContent = nodes[index].name;
    if (focus) panel.querySelector('h2').focus({ preventScroll: true });
  };

  // Pointers: one pans, two pinch, and one that hardly moves is a click.
  const pointers = new Map();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return { distance: Math.hypot(a.x - b.x, a.y - b.y) || 1, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('button')) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, target: event.target });
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const dx = event.clientX - before.x, dy = event.clientY - before.y;
    moved += Math.abs(dx) + Math.abs(dy);
    // Not before it moves: a captured pointer would click the stage instead of the component.
    if (moved > 4 && !stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    if (pointers.size === 2) {
      const from = spread();
      before.x = event.clientX; before.y = event.clientY;
      const to = spread();
      pan(to.x - from.x, to.y - from.y);
      zoom(to.distance / from.distance, to.x, to.y);
      return;
    }
    before.x = event.clientX; before.y = event.clientY;
    if (moved > 4) { stage.classList.add('moving'); pan(dx, dy); }
  });
  const release = (event) => {
    const pointer = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    if (pointers.size === 0) stage.classList.remove('moving');
    if (pointer && event.type === 'pointerup' && moved <= 4) choose(indexOf(pointer.target));
  };
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
  stage.addEventListener('pointerover', (event) => {
    if (pointers.size > 0 || event.pointerType === 'touch') return;
    const index = indexOf(event.target);
    if (index !== hovered) { hovered = index; highlight(); }
  });
  stage.addEventListener('pointerleave', () => { if (hovered >= 0) { hovered = -1; highlight(); } });
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1;
    zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0015)), event.clientX, event.clientY);
  }, { passive: false });

  stage.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== stage) return;
    const keys = new Map([['ArrowLeft', () => pan(60, 0)], ['ArrowRight', () => pan(-60, 0)], ['ArrowUp', () => pan(0, 60)],
      ['ArrowDown', () => pan(0, -60)], ['+', () => zoom(1.25)], ['=', () => zoom(1.25)], ['-', () => zoom(0.8)],
      ['0', reset]]);
    const act = keys.get(event.key);
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target !== search && chosen >= 0) { choose(-1); stage.focus(); }
    if (event.key === '/' && event.target !== search) { event.preventDefault(); search.focus(); }
  });
  for (const [id, act] of [['closer', () => zoom(1.25)], ['farther', () => zoom(0.8)], ['all', reset]])
    document.getElementById(id).addEventListener('click', act);

  // Search: every word must be in the name, another spelling or the id.
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const haystack = nodes.map((node) => plain([node.name, node.id, ...node.spellings].join(' ')));
  let hits = [], at = 0;
  const mark = () => {
    [...found.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    const current = found.children[at];
    if (hits.length > 0 && current) {
      search.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    } else search.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    found.hidden = true;
    search.setAttribute('aria-expanded', 'false');
    search.removeAttribute('aria-activedescendant');
  };
  const take = (index) => { close(); search.value = ''; choose(index, true, true); };
  const find = () => {
    const parts = plain(search.value).split(/\s+/).filter(Boolean);
    if (parts.length === 0) { hits = []; close(); return; }
    const begins = (index) => (haystack[index].startsWith(parts[0]) ? 0 : 1);
    hits = [...nodes.keys()].filter((index) => parts.every((part) => haystack[index].includes(part)))
      .sort((a, b) => begins(a) - begins(b) || a - b).slice(0, 12);
    at = 0;
    found.replaceChildren(...hits.map((index, place) => {
      const item = make('li', nodes[index].name);
      item.id = 'found-' + place;
      item.setAttribute('role', 'option');
      item.append(' ', make('small', nodes[index].layer));
      item.addEventListener('pointerdown', (event) => { event.preventDefault(); take(index); });
      return item;
    }));
    if (hits.length === 0) {
      const nothing = make('li', words.nothing);
      nothing.setAttribute('role', 'option');
      nothing.setAttribute('aria-disabled', 'true');
      found.append(nothing);
    }
    found.hidden = false;
    search.setAttribute('aria-expanded', 'true');
    mark();
  };
  search.addEventListener('input', find);
  search.addEventListener('blur', close);
  search.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') { search.value = ''; hits = []; close(); }
    if (event.key === 'Enter' && hits.length > 0) { event.preventDefault(); take(hits[at]); }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    at = (at + step + hits.length) % hits.length;
    mark();
  });

  svg.removeAttribute('width');
  svg.removeAttribute('height');
  let fitted = true;
  new ResizeObserver(() => { if (fitted) { reset(); fitted = false; } else draw(); }).observe(stage);
  showAll();
})();
`
