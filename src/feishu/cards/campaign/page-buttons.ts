import { campaignCards } from '../../../../prompts/campaign.ts';
import type { Action } from '../../../dialogue/view.ts';
import { actionButton, type CardContext } from '../drawing.ts';
import type { Button } from '../elements/index.ts';

const { back, next } = campaignCards.units;

/** 上一页 and 下一页, where there is one. */
export function pageButtons(
  { page, pages }: { readonly page: number; readonly pages: number },
  to: (page: number) => Action,
  context: CardContext,
): readonly Button[] {
  return [
    ...(page > 0 ? [actionButton(to(page - 1), context, { label: back })] : []),
    ...(page < pages - 1 ? [actionButton(to(page + 1), context, { label: next })] : []),
  ];
}
