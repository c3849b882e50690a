// Runs in the page: what is cut off, covered or out of reach at the width and text size of the moment.

/** The page itself does not scroll sideways. */
access.sideways = () => {
  const wide = document.documentElement.scrollWidth;
  if (wide <= innerWidth) return [];
  const scrolls = (element) => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const free = access.all('body *').filter((element) => !scrolls(element.parentElement));
  const end = (element) => element.getBoundingClientRect().right;
  const last = free.reduce((a, b) => (end(b) >= end(a) ? b : a), document.body);
  return [`${wide} px wide, because of ${access.say(last)}`];
};

/** What scrolls by itself can be scrolled by keyboard, and says what it is. */
access.scrollers = () => access.all('body *').filter((element) => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrollsX = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
  const scrollsY = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
  return (scrollsX || scrollsY) && access.isSeen(element) && !element.matches('select, textarea, input');
}).flatMap((element) => {
  const wrongs = [];
  const isReached = element.tabIndex >= 0 || element.querySelector(access.STOPS);
  if (!isReached) wrongs.push(`scrolls, yet no key reaches it: ${access.say(element)}`);
  const isNamed = element.matches('[role][aria-label], [role][aria-labelledby], nav *');
  if (element.tabIndex >= 0 && element.matches('[tabindex]') && !isNamed) wrongs.push(`scrolls, and has no name: ${access.say(element)}`);
  return wrongs;
});

/** No text is cut off by a box that hides what does not fit. */
access.clipped = () => access.all('body *').filter((element) => {
  if (!(element instanceof HTMLElement) || element.matches('select, option, input, textarea')) return false;
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'inline' || !/hidden|clip/.test(overflowX + overflowY) || !access.isSeen(element)) return false;
  const isHigh = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
  const isWide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
  return (isHigh || isWide) && element.textContent.trim() !== '';
}).map((element) => `cut off: ${access.say(element)}`);

/** No two texts lie over each other. */
access.overlaps = () => {
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const floats = (element) => element && (/sticky|fixed/.test(getComputedStyle(element).position) || floats(element.parentElement));
  const scrolls = (element) => element && (/auto|scroll/.test(getComputedStyle(element).overflow) || scrolls(element.parentElement));
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('svg, select, .skip-link') || !access.isSeen(element)) continue;
    // What scrolls in a box, or stays in view above others, lies over them by design.
    if (floats(element) || scrolls(element)) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left > 2) boxes.push({ element, left, right, top, bottom });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const wrongs = new Set();
  boxes.forEach((box, place) => {
    for (let next = place + 1; next < boxes.length && boxes[next].top < box.bottom; next += 1) {
      const other = boxes[next];
      if (other.element === box.element || other.element.contains(box.element) || box.element.contains(other.element)) continue;
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      // The boxes of two lines may touch where the line height is tight; half a line is too much.
      if (across > 2 && down > Math.min(box.bottom - box.top, other.bottom - other.top) * 0.5) {
        wrongs.add(`one lies over the other: ${access.say(box.element)} and ${access.say(other.element)}`);
      }
    }
  });
  return [...wrongs];
};

/** The distances that WCAG 1.4.12 wants to be possible. */
access.setSpacing = (isOn) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(isOn ? `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }` : '');
  document.adoptedStyleSheets = [sheet];
};
