import { fail, readName, skip, takes, takesWord, type Reader } from './reader.ts';
import type { ForParts } from './tree.ts';

/** `key, value in of`, behind the word `for`. */
export function readForNames(reader: Reader): Pick<ForParts, 'keyName' | 'valueName' | 'of'> {
  skip(reader, true);
  const first = readName(reader);
  skip(reader, true);
  const hasTwo = takes(reader, ',');
  if (hasTwo) skip(reader, true);
  const second = hasTwo ? readName(reader) : '';
  skip(reader, true);
  if (first === '' || (hasTwo && second === '') || !takesWord(reader, 'in')) fail(reader, 'in');
  const of = reader.readExpression(reader, true);
  return { keyName: hasTwo ? first : undefined, valueName: hasTwo ? second : first, of };
}
