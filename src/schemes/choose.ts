import { type Explanation, say } from './explanation.ts';
import type { Scheme } from './scheme.ts';

export interface Choice {
  readonly scheme: Scheme;
  readonly warnings: readonly Explanation[];
}

/**
 * The scheme for a region and year: the same district and year; else the district's nearest earlier year;
 * else the framework of its city; else any. The last two come with a warning, and so does a scheme whose
 * wording could not be read with certainty. (`evaluation_notes` of the source.)
 * @throws when there is no scheme at all.
 */
export function chooseScheme(
  schemes: readonly Scheme[],
  wanted: { readonly region: string | null; readonly year: number },
): Choice {
  const { region, year } = wanted;
  const own = schemes.filter((scheme) => region !== null && usedIn(scheme, region));
  const fitting = own.find((scheme) => covers(scheme, year)) ?? latest(own, year);
  if (fitting) return { scheme: fitting, warnings: textWarnings(fitting) };

  const cities = schemes.filter((scheme) => scheme.cityWide && region?.startsWith(scheme.region));
  const city = cities.find((scheme) => covers(scheme, year)) ?? nearest(cities, year);
  const borrowed =
    city ?? nearest(schemes, year, (scheme) => scheme.cityWide && scheme.confidence === 'high');
  if (!borrowed) throw new Error('there is no scheme to choose from');
  const warning = say(city ? 'municipal_framework' : 'unrelated_scheme', {
    region: region ?? '',
    year: String(year),
    scheme: borrowed.name,
  });
  return { scheme: borrowed, warnings: [warning, ...textWarnings(borrowed)] };
}

function usedIn(scheme: Scheme, region: string): boolean {
  return scheme.region === region || scheme.alsoUsedIn.includes(region);
}

function covers({ years }: Scheme, year: number): boolean {
  return years.from <= year && year <= (years.to ?? year);
}

/** The newest one that began before the year. */
function latest(schemes: readonly Scheme[], year: number): Scheme | undefined {
  return schemes
    .filter((scheme) => scheme.years.from < year)
    .toSorted((a, b) => b.years.from - a.years.from)
    .at(0);
}

/** The nearest earlier one, else the earliest; of all schemes the preferred ones first. */
function nearest(
  schemes: readonly Scheme[],
  year: number,
  preferred: (scheme: Scheme) => boolean = () => true,
): Scheme | undefined {
  const liked = schemes.filter(preferred);
  const among = liked.length > 0 ? liked : schemes;
  return latest(among, year) ?? among.toSorted((a, b) => a.years.from - b.years.from).at(0);
}

function textWarnings(scheme: Scheme): readonly Explanation[] {
  return scheme.confidence === 'low' ? [say('poor_text', { scheme: scheme.name })] : [];
}
