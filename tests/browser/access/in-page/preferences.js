// Runs in the page: what it makes of the wishes that people set in their system.

/** Nothing moves by itself or glides. */
access.motion = () => {
  const moves = (list) => list.split(',').some((time) => Number.parseFloat(time) > 0.01);
  const wrongs = access.all('html, body, body *').filter((element) => {
    const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return moves(transitionDuration) || (animationName !== 'none' && moves(animationDuration)) || scrollBehavior === 'smooth';
  });
  return [...new Set(wrongs.map((element) => `moves: ${access.say(element).slice(0, 100)}`))];
};

/** Signs without words are seen on what they stand on: pictograms, dots, bars. */
access.marks = () => {
  const isMark = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return access.isRendered(element) && width >= 4 && height >= 4 && width <= 64 && height <= 64 && !element.closest('.sprite');
  };
  const wrongs = [];
  for (const icon of access.all('svg.icon').filter(isMark)) {
    const ratio = access.contrast(access.rgba(getComputedStyle(icon).color), access.ground(icon.parentElement));
    if (ratio < 3) wrongs.push(`${ratio.toFixed(1)}:1 ${icon.innerHTML} in ${access.say(icon.parentElement)}`);
  }
  for (const mark of access.all('main i:empty, main b:empty').filter(isMark)) {
    const ground = access.ground(mark.parentElement);
    const colours = [null, '::before'].flatMap((part) => {
      const style = getComputedStyle(mark, part);
      if (part && style.content === 'none') return [];
      const border = Number.parseFloat(style.borderTopWidth) > 0 ? [style.borderTopColor] : [];
      const sign = part && style.content.replace(/["\s]|\/.*/g, '') !== '' ? [style.color] : [];
      return [style.backgroundColor, ...border, ...sign];
    });
    const ratio = Math.max(...colours.map((colour) => access.contrast(access.rgba(colour), ground)));
    if (ratio < 3) wrongs.push(`${ratio.toFixed(1)}:1 ${access.say(mark)}`);
  }
  return wrongs;
};

/** What gets the eye on paper: the text, and none of what only a screen can use. */
access.print = () => {
  const wrongs = [];
  if (!access.isSeen(document.querySelector('main'))) wrongs.push('the text is not printed');
  for (const element of access.all('.skip-link, .site-nav, form, .pager').filter(access.isRendered)) wrongs.push(`is printed: ${access.say(element)}`);
  for (const element of access.all('main *')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (/auto|scroll|hidden/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) || (/auto|scroll|hidden/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut && element.textContent.trim() && !element.closest('svg') && access.isSeen(element)) wrongs.push(`is cut on paper: ${access.say(element)}`);
  }
  return wrongs;
};
