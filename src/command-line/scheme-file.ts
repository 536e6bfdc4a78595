import { readScheme, type Scheme } from '../schemes/index.ts';
import { readJson } from './files.ts';
import { type Output, tellIssues } from './output.ts';

/** The scheme of `--scheme FILE`; what is wrong with it is told. */
export async function schemeFile(file: string, output: Output): Promise<Scheme | 'unusable'> {
  const json = await readJson(file);
  const read = json.ok ? readScheme(json.value) : json;
  if (read.ok) return read.value;
  tellIssues(output, file, read.issues);
  return 'unusable';
}
