import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ContentsView, SectionState } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Fullness, lines } from '../drawing.ts';
import { type Button, clip, type Element, evenColumns, markdown, menu, panel } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.contents;
/** Sections of a group that still get a button each where room is short. */
const mostButtons = 4;
/** Sections in the one drop-down of the barest card. */
const mostListed = 60;
const longestName = 40;

/**
 * The sections, each with how far it is: a button each, those of a group together in a panel. Where they are
 * too many a group becomes a drop-down; where even that is too much, one drop-down lists those to fill in.
 */
export function sectionElements(
  view: ContentsView,
  context: CardContext,
  fullness: Fullness,
): readonly Element[] {
  if (fullness === 'bare') return oneMenu(view, context);
  return blocksOf(view.sections).flatMap(({ group, sections }) => {
    if (group === null) return buttonPairs(sections, view, context);
    if (fullness === 'tight' && sections.length > mostButtons) {
      return [markdown(groupTitle(group, sections)), sectionMenu(sections, view, context)];
    }
    const isOpen = !sections.every(isComplete);
    const buttons = buttonPairs(sections, view, context);
    return [panel(markdown(groupTitle(group, sections)), buttons, isOpen)];
  });
}

/** The same to look at, for those who do not fill in: a line each. */
export function sectionTexts({ sections }: ContentsView): readonly Element[] {
  const shown = sections.slice(0, mostListed).map((section) => `- ${escapeLine(shortLabel(section))}`);
  const values = { shown: String(shown.length), rest: String(sections.length - shown.length) };
  return [
    markdown(lines(...shown)),
    ...(sections.length > shown.length
      ? [markdown(fill(copy.notListedToRead, values), { text_size: 'notation' })]
      : []),
  ];
}

interface Block {
  readonly group: string | null;
  readonly sections: readonly SectionState[];
}

/** Sections of a group in one block where its first one stands; others in between, as they come. */
function blocksOf(sections: readonly SectionState[]): readonly Block[] {
  const blocks: { group: string | null; sections: SectionState[] }[] = [];
  for (const section of sections) {
    const { group } = section;
    const block = group === null ? blocks.at(-1) : blocks.find((other) => other.group === group);
    if (block?.group === group) block.sections.push(section);
    else blocks.push({ group, sections: [section] });
  }
  return blocks;
}

function groupTitle(name: string, sections: readonly SectionState[]): string {
  const sum = (count: (section: SectionState) => number) =>
    String(sections.reduce((total, section) => total + count(section), 0));
  return fill(copy.group, {
    name: escapeLine(clip(name, longestName)),
    answered: sum(({ answered }) => answered),
    asked: sum(({ asked }) => asked),
  });
}

function oneMenu(view: ContentsView, context: CardContext): readonly Element[] {
  const { sections } = view;
  const first = [...sections.filter((section) => !isComplete(section)), ...sections.filter(isComplete)].slice(
    0,
    mostListed,
  );
  const listed = sections.filter((section) => first.includes(section));
  const rest = sections.length - listed.length;
  const values = { shown: String(listed.length), rest: String(rest) };
  return [
    sectionMenu(listed, view, context),
    ...(rest > 0 ? [markdown(fill(copy.notListed, values), { text_size: 'notation' })] : []),
  ];
}

/** A drop-down of sections; choosing one opens it. */
function sectionMenu(
  sections: readonly SectionState[],
  { evaluation }: ContentsView,
  context: CardContext,
): Element {
  return menu({
    placeholder: cards.actions.open_section,
    options: sections.map((section) => ({ value: section.id, label: shortLabel(section) })),
    value: '',
    callback: callbackValue({ do: 'open_section' }, context, evaluation),
  });
}

const shortLabel = (section: SectionState) =>
  sectionLabel({ ...section, name: clip(section.name, longestName) });

/** Two a row; on a phone they stand below each other. */
function buttonPairs(
  sections: readonly SectionState[],
  view: ContentsView,
  context: CardContext,
): readonly Element[] {
  return sections.flatMap((section, index) => {
    if (index % 2 === 1) return [];
    const right = sections[index + 1];
    const left = [sectionButton(section, view, context)];
    return [evenColumns([left, right === undefined ? [] : [sectionButton(right, view, context)]])];
  });
}

/** One button a section: the name and how far it is; red where something is to be put right. */
function sectionButton(section: SectionState, { evaluation }: ContentsView, context: CardContext): Button {
  const started = !isComplete(section) && (section.mine ?? section.answered > 0);
  return actionButton({ do: 'open', section: section.id }, context, {
    evaluation,
    label: sectionLabel(section),
    type: section.problems > 0 || section.returned !== undefined ? 'danger' : started ? 'primary' : 'default',
    width: 'fill',
  });
}

/** `政府采购 · 3/8 · 陈默` */
export function sectionLabel(section: SectionState): string {
  const { holder = null } = section;
  return holder === null
    ? progressLabel(section)
    : fill(copy.holder, { section: progressLabel(section), holder });
}

function progressLabel(section: SectionState): string {
  const values = {
    name: section.name,
    answered: String(section.answered),
    asked: String(section.asked),
    problems: String(section.problems),
  };
  if (section.problems > 0) return fill(copy.problems, values);
  if (section.returned !== undefined) return fill(copy.toChange, values);
  if (isComplete(section)) return fill(copy.complete, values);
  const waiting = section.waiting === 0 ? '' : fill(copy.waiting, { waiting: String(section.waiting) });
  return `${fill(section.answered === 0 ? copy.untouched : copy.partly, values)}${waiting}`;
}

export function isComplete({ answered, asked, problems, returned }: SectionState): boolean {
  return answered >= asked && problems === 0 && returned === undefined;
}
