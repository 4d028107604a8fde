import { csvFields } from './csv.ts';
import { parseBoolean } from './numbers.ts';
import { problem } from './problems.ts';
import type { Problem } from './problems.ts';
import { proposed } from './suggest.ts';

/**
 * What is wrong with a `RUN --device` value (`name[,required]`), if anything. BuildKit reads it even
 * though this frontend refuses devices later on, in stages it builds.
 */
export function deviceProblem(value: string): Problem | undefined {
  const fields = csvFields(value);
  if (fields === undefined) return problem('device-csv', { value });
  let name = '';
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const given = equals < 0 ? undefined : field.slice(equals + 1);
    if (key === 'required') {
      if (given !== undefined && parseBoolean(given) === undefined) {
        return problem('device-invalid-value', { key, value: given });
      }
    } else if (key === 'name' && given !== undefined) {
      if (name !== '') return problem('device-name-twice', { name });
      name = given;
    } else if (name === '') name = field;
    else if (given === undefined) return problem('device-key-without-value', { field });
    else return problem('device-unknown-key', { key, suggestion: proposed(key, ['name', 'required']) });
  }
  return undefined;
}
