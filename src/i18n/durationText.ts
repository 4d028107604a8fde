import type { Language } from './format.ts';

const units = { en: [' ms', ' s', ' min', ' h'], ko: ['ms', '초', '분', '시간'] } as const;

/**
 * A duration as a person says it: `4 ms`, `0.35 s`, `1.2 s`, `18.5 s`, `2 min 5 s`, `1 h 2 min`. As exact as
 * its size calls for, without zeros at the end.
 */
export function durationText(ms: number, language: Language): string {
  const [millis, seconds, minutes, hours] = units[language];
  if (ms > 0 && ms < 10) return `${Math.max(1, Math.round(ms))}${millis}`;
  if (ms < 59_950) return `${Number((ms / 1000).toFixed(ms < 995 ? 2 : 1))}${seconds}`;
  const whole = Math.round(ms / 1000);
  if (whole < 3600) return joined([Math.floor(whole / 60), minutes], [whole % 60, seconds]);
  const wholeMinutes = Math.round(ms / 60_000);
  return joined([Math.floor(wholeMinutes / 60), hours], [wholeMinutes % 60, minutes]);
}

function joined(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count], at) => at === 0 || count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}
