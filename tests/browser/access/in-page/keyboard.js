// Runs in the page: notes every stop of a walk with the Tab key, and what is seen of it.

{
  const looks = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderTopColor, borderBottomColor, textDecorationLine, textDecorationThickness } = getComputedStyle(element);
    return { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderTopColor, borderBottomColor, textDecorationLine, textDecorationThickness };
  };
  let before;
  let stops;

  /** Gets ready for a walk, and goes to its first stop; `isBack` where it goes from the end to the beginning. */
  access.startWalk = (isBack) => {
    document.activeElement?.blur();
    scrollTo(0, 0);
    before = new Map(access.reachable().map((element) => [element, looks(element)]));
    stops = [];
    access.reachable().at(isBack ? -1 : 0).focus();
    return before.size;
  };

  /** What a keyboard has to reach, in the order of the document. */
  access.reachable = () => access.all(access.STOPS).filter((element) => {
    if (element.tabIndex < 0 || element.disabled || !access.isRendered(element)) return false;
    return element.localName !== 'input' || element.type !== 'hidden';
  });

  /** Notes the stop that the last key led to; called by a key press, when the page has scrolled to it. */
  const note = () => {
    const element = document.activeElement;
    if (!stops || !element || element === document.body) return;
    stops.push({ element, wrongs: [...invisible(element), ...covered(element)] });
  };
  access.listen(document, 'keydown', note, true);

  const invisible = (element) => {
    const plain = before.get(element);
    const now = looks(element);
    if (plain && Object.keys(now).every((key) => now[key] === plain[key])) return [`looks the same with the focus: ${access.say(element)}`];
    const outline = now.outlineStyle !== 'none' && Number.parseFloat(now.outlineWidth) >= 1;
    const shadows = now.boxShadow === 'none' ? [] : now.boxShadow.match(/(rgba?|oklch|oklab|color)\([^)]*\)|#\w+/g) ?? [];
    const colours = [...(outline ? [now.outlineColor] : []), ...shadows];
    if (colours.length === 0) return [`has the focus without an outline: ${access.say(element)}`];
    // The outline lies outside of the element unless its offset draws it in.
    const isInside = outline && Number.parseFloat(getComputedStyle(element).outlineOffset) < 0;
    const grounds = [access.ground(isInside ? element : element.parentElement)];
    const ratio = Math.max(...colours.flatMap((colour) => grounds.map((ground) => access.contrast(access.rgba(colour), ground))));
    return ratio < 3 ? [`${ratio.toFixed(1)}:1 is too little for the focus of ${access.say(element)}`] : [];
  };

  /** Whether anything of it is seen: neither outside of the window nor below what stays in view. */
  const covered = (element) => {
    // A dot of the map is its own picture, and a region is seen as far as it reaches into the window.
    const points = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const x = [Math.max(left, 0) + 1, (Math.max(left, 0) + Math.min(right, innerWidth)) / 2, Math.min(right, innerWidth) - 2];
      const y = [Math.max(top, 0) + 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, Math.min(bottom, innerHeight) - 2];
      return x.flatMap((across) => y.map((down) => [across, down]));
    });
    const isHit = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.contains(element) && !hit.matches('html, body, main'));
    });
    return isHit ? [] : [`is not seen while it has the focus: ${access.say(element)}`];
  };

  /** What was wrong on the way; `isBack` where it went from the end to the beginning, `isWhole` where it went all the way. */
  access.endWalk = (isBack, isWhole) => {
    note();
    const wrongs = stops.flatMap((stop) => stop.wrongs);
    const way = [...new Set(stops.map(({ element }) => element))];
    if (isBack) way.reverse();
    const expected = access.reachable();
    for (const element of isWhole ? expected : []) if (!way.includes(element) && !isOfOtherRadio(element)) wrongs.push(`no Tab leads to ${access.say(element)}`);
    way.forEach((element, place) => {
      const next = way[place + 1];
      if (!next) return;
      if (!(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) wrongs.push(`comes before ${access.say(next)} in the text, not by Tab: ${access.say(element)}`);
      else if (jumpsBack(element, next)) wrongs.push(`from ${access.say(element)} the focus jumps back to ${access.say(next)}`);
    });
    stops = undefined;
    return wrongs;
  };

  const isOfOtherRadio = (element) => element.type === 'radio';

  /** Whether the eye must go back: up in the same column, or left in the same row. */
  const jumpsBack = (element, next) => {
    if (element.contains(next) || element.closest('svg, .matrix') || next.closest('svg, .matrix, .skip-link') || element.matches('.skip-link')) return false;
    // What stands beside the text is a column of its own, and read before it.
    if (element.closest('aside') && !element.closest('aside').contains(next)) return false;
    const from = [...element.getClientRects()].at(-1);
    const [to] = next.getClientRects();
    if (!from || !to) return false;
    const isAbove = to.bottom <= from.top + 1;
    const sharesColumn = Math.min(from.right, to.right) - Math.max(from.left, to.left) > 1;
    const sharesRow = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > Math.min(from.height, to.height) / 2;
    return (isAbove && (sharesColumn || to.right <= from.left)) || (sharesRow && to.right <= from.left + 1);
  };

  /** Gets ready for keys that must do nothing. */
  access.startKeys = async () => {
    document.activeElement?.blur();
    // What the steps before scrolled is told with the next frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const happened = new Set();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => happened.add(`changes ${access.say(target instanceof Element ? target : target.parentElement)}`)));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const type of ['focusin', 'scroll', 'hashchange', 'click']) access.listen(window, type, () => happened.add(`there is a ${type}`), true);
    access.endKeys = () => {
      observer.disconnect();
      return [...happened].map((what) => `a single key ${what}`).concat(access.keyListeners);
    };
  };
}
