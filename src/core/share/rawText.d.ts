/** A file as text, by the `?raw` of Vite. */
declare module '*.txt?raw' {
  const text: string;
  export default text;
}
