import type { CardProblem } from './problem.ts';

/**
 * The text with which the real platform refuses a card (error 230099), for instance
 * `Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: action);
 * ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag action; `.
 */
export function feishuErrorText({ code, trail, message, value }: CardProblem): string {
  const extension = `ErrCode: ${code}; ErrPath: ${trail}; ErrMsg: ${message}; ErrorValue: ${value}; `;
  return `Failed to create card content, ext=${extension}`;
}
