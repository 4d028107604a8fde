// Before anything is drawn: the theme and language that are asked for. The page keeps both up to date afterwards.
try {
  const asked = new URLSearchParams(location.search);
  // An embedded page has nothing of the reader's.
  const { theme, language } = asked.has('embed')
    ? { theme: asked.get('theme'), language: asked.get('lang') }
    : (JSON.parse(localStorage.getItem('stagegraph.preferences')) ?? {});
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (language === 'ko') document.documentElement.lang = language;
} catch {
  // No stored choice, or none that can be read: the system's theme holds.
}
