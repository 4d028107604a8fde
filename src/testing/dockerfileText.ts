import fc from 'fast-check';

/** Pieces that meet each other in the corners of the language. */
const pieces = [
  'FROM alpine', 'FROM a AS b', 'FROM --platform=$BUILDPLATFORM r.io:5/x/y:1@sha256:ab AS Build', 'from', 'RUN', 'RUN echo a', 'run <<EOF', 'RUN <<-"E F" cat 3<<B',
  'COPY --from=b --link x /y', 'COPY <<A <<B /d/', 'ADD', 'ENV A=1 B="x y" C=\\ ', 'ENV A b  c', 'ARG', 'ARG A=${B:-c} D', 'LABEL "a.b"=\'c\'', 'ONBUILD ', 'ONBUILD COPY --from=b',
  'RUN --mount=type=bind,from=b,target=/x', '--mount="from=b,\\"target=/a\\""', '--from=', '--', 'CMD ["a", "b"]', '["a"]', 'SHELL [1]', 'HEALTHCHECK --interval=1s CMD x', 'HEALTHCHECK\u00a0NONE',
  'EXPOSE 80 443', 'VOLUME', 'WORKDIR /a b', 'USER', 'STOPSIGNAL 9', 'MAINTAINER me', 'FORM x', 'EOF', '\tEOF', 'A', 'B', 'E F', '# comment', '#', '# escape=`', '# syntax=x:1 --y', '# check=skip=all',
  '  # indented', '\\', '`', '\\\\', '\\ ', '\n', '\r\n', '\r', '\t', '\f', '\v', '\u00a0', '\u0085', '\ufeff', ' ', '  ', '<<', '<', '<<-', '=', '"', "'", '$', '${', '}', ':-', '$A', '${A%%*}', 'é', '😀', '\ud800', '\0', 'x',
]; // prettier-ignore

/** Text that looks like a Dockerfile from afar: pieces of the language in any order. */
export function dockerfileText(): fc.Arbitrary<string> {
  const piece = fc.oneof({ arbitrary: fc.constantFrom(...pieces), weight: 6 }, fc.constantFrom('\n', ' ', '\\\n'));
  return fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
}

/** Any text at all, lone surrogates included. */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
}
