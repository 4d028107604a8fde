/**
 * Whether Go's `net/url` takes what stands between `://` and the path: a user, a host, a port. BuildKit reads a source
 * whose address it cannot parse as a plain download or as a path.
 */
export function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at >= 0 && !isUser(text.slice(0, at))) return false;
  const host = text.slice(at + 1);
  if (host.startsWith('[')) {
    const close = host.lastIndexOf(']');
    return close >= 0 && isOptionalPort(host.slice(close + 1)) && isHostText(host.slice(0, close));
  }
  const colon = host.lastIndexOf(':');
  return colon < 0 ? isHostText(host) : isOptionalPort(host.slice(colon)) && isHostText(host.slice(0, colon));
}

function isUser(text: string): boolean {
  return /^(?:[A-Za-z0-9._:~!$&'()*+,;=@-]|%[0-9a-fA-F]{2})*$/.test(text);
}

/** Nothing, or a colon and digits, which may be none. */
function isOptionalPort(text: string): boolean {
  return text === '' || /^:[0-9]*$/.test(text);
}

/** Escapes stand for bytes beyond ASCII only, but for `%25` before a zone. */
function isHostText(text: string): boolean {
  return /^(?:[A-Za-z0-9!$&'()*+,;=:[\]<>"._~-]|[^\0-\x7f]|%(?:25|[89a-fA-F][0-9a-fA-F]))*$/.test(text);
}
