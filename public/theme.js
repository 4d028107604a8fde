// Before anything is drawn: the theme and language the reader chose. The page keeps both up to date afterwards.
try {
  const { theme, language } = JSON.parse(localStorage.getItem('stagegraph.preferences')) ?? {};
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (language === 'ko') document.documentElement.lang = language;
} catch {
  // No stored choice, or none that can be read: the system's theme holds.
}
