import type { Scheme } from './scheme.ts';

const party = /^(中共|中国共产党)/;
const placeOf = /^([\u4e00-\u9fff]{2,6}市)?([\u4e00-\u9fff]{1,4}?(?<![社园校景辖])[区县])?/;

/**
 * The region a unit's name tells: 深圳市龙岗区应急管理局 and 龙岗区应急管理局 → 深圳市龙岗区. A district no scheme
 * knows is given as written (深圳市南山区), so that its city's framework can be found; null when the name
 * tells nothing.
 */
export function regionOf(unitName: string, schemes: readonly Scheme[]): string | null {
  const regions = new Set(schemes.flatMap((scheme) => [scheme.region, ...scheme.alsoUsedIn]));
  const named = [...regions].filter((region) => unitName.includes(withoutCity(region)));
  const closest = named.toSorted((a, b) => b.length - a.length).at(0);
  const [written = '', , district] = placeOf.exec(unitName.replace(party, '')) ?? [];
  if (district && !closest?.endsWith(district)) return written;
  return closest ?? (written || null);
}

/** 福田区 of 深圳市福田区; a city stands for itself, and 高新区 says nothing without its city. */
function withoutCity(region: string): string {
  return region.replace(/^.+?市(?=.)(?!高新区|经开区|开发区|新区)/, '');
}
