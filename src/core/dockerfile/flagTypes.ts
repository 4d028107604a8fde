import type { FlagType } from './flagRules.ts';

/** Every flag an instruction takes, with the kind of its value. Instructions that are not listed take none. */
export const flagTypes = {
  FROM: { platform: 'string' },
  RUN: { device: 'strings', mount: 'strings', network: 'string', security: 'string' },
  COPY: {
    chmod: 'string',
    chown: 'string',
    exclude: 'strings',
    from: 'string',
    link: 'boolean',
    parents: 'boolean',
  },
  ADD: {
    checksum: 'string',
    chmod: 'string',
    chown: 'string',
    exclude: 'strings',
    'keep-git-dir': 'boolean',
    link: 'boolean',
    unpack: 'boolean',
  },
  HEALTHCHECK: {
    interval: 'string',
    retries: 'string',
    'start-interval': 'string',
    'start-period': 'string',
    timeout: 'string',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FlagType>>>>;
