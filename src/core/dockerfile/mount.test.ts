import { describe, expect, test } from 'vitest';
import { csvFields } from './csv.ts';
import { parseMount } from './mount.ts';
import { problem } from './problems.ts';

const same = (word: string): string => word;

describe('a mount in the build', () => {
  test('is a read-only bind mount unless told otherwise', () => {
    expect(parseMount('target=/x', same)).toEqual({
      type: 'bind',
      from: '',
      source: '',
      target: '/x',
      readOnly: true,
      id: '',
      sharing: '',
      required: false,
      size: undefined,
      mode: undefined,
      uid: undefined,
      gid: undefined,
      env: undefined,
    });
  });

  test.each([
    ['type=cache,target=/c', { type: 'cache', readOnly: false }],
    ['type=tmpfs,target=/t,size=1.5kb', { type: 'tmpfs', readOnly: false, size: 1536 }],
    ['TYPE=Cache,Sharing=LOCKED,target=/c,ro', { type: 'cache', sharing: 'locked', readOnly: true }],
    ['src=/a,dst=/b,rw', { source: '/a', target: '/b', readOnly: false }],
    ['destination=/b,readwrite=false', { target: '/b', readOnly: true }],
    [
      'type=secret,id=t,required,mode=0400,uid=1,gid=2',
      { id: 't', required: true, mode: 0o400, uid: 1, gid: 2 },
    ],
    ['type=secret,id=t,env=TOKEN', { env: 'TOKEN', readOnly: true }],
    ['type=ssh,required=1', { type: 'ssh', required: true }],
    ['from=0,target=/x', { from: '0' }],
    ['"target=/a,b"', { target: '/a,b' }],
    ['"target=/a""b"', { target: '/a"b' }],
  ])('%s', (value, expected) => {
    expect(parseMount(value, same)).toMatchObject(expected);
  });

  test('expands every value, and stops at a value that cannot be', () => {
    const expand = (word: string): string => word.replace('$N', 'stage');
    expect(parseMount('from=$N,target=/$N', expand)).toMatchObject({ from: 'stage', target: '/stage' });
    const refuse = () => problem('bad-substitution');
    expect(parseMount('target=${}', refuse)).toEqual({ rule: 'bad-substitution', params: {} });
  });
});

describe('a mount while the file is read', () => {
  test('shows its from, everything else waits', () => {
    expect(parseMount('type=nonsense,from=build,required,x=y', undefined)).toMatchObject({
      type: 'bind',
      from: 'build',
    });
  });

  test('takes no variable in from, but a dollar at the end', () => {
    expect(parseMount('from=a$B', undefined)).toMatchObject({ rule: 'mount-from-variable' });
    expect(parseMount('from=a$', undefined)).toMatchObject({ from: 'a$' });
  });
});

test.each([
  ['a,b', ['a', 'b']],
  ['a,', ['a', '']],
  [',', ['', '']],
  ['"a,b",c', ['a,b', 'c']],
  ['""', ['']],
  ['"a"\n', ['a']],
  ['', undefined],
  ['\n', undefined],
])('comma-separated values: %j', (line, fields) => {
  expect(csvFields(line)).toEqual(fields);
});
