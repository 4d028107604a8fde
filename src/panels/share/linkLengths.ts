/** Characters of a link that chat programs and mail keep whole, and that every browser opens. */
export const CHAT = 2000;
export const BROWSER = 32_000;
