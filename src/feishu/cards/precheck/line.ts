import type { PrecheckLine } from '../../../dialogue/view.ts';
import { colored } from '../drawing.ts';
import { escapeLine } from '../escape-markdown.ts';

const colors = { bad: 'red', warn: 'orange', plain: 'grey' } as const;

/** The line about findings; nothing where there is none. */
export function precheckLines(line: PrecheckLine | undefined): readonly string[] {
  return line === undefined ? [] : [colored(colors[line.tone], escapeLine(line.text))];
}
