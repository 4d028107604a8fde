/** The shell: header, banners, empty page, shortcuts. */
export const app = {
  'app.name': 'Stagegraph',
};
