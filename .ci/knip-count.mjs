/** Reporter for knip: how many files it looked at, which its own reports leave out. */
/** @type {import('knip').Reporter} */
const count = ({ counters }) => console.log(`knip looked at ${counters.processed} files`);

export default count;
