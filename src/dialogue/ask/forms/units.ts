import { askWords as w } from '../../../../prompts/ask.ts';
import { always, type Form, form } from './form.ts';

const own = `(?:${w.own})`;
const howMuch = '(?:多少分|几分|多少|怎么样|如何|情况)';
/** 我们得了多少分, 我们为什么扣分. */
export const owns: readonly Form[] = [
  form(
    `${own}(?:的)?(?:${w.score})?(?:得了?|拿了?|考了?|是|有)?${howMuch}(?:了)?|${own}(?:的)(?:${w.score})`,
    always({ ask: 'own', about: 'score' }),
  ),
  form(
    `${own}?(?:的)?(?:${w.why})(?:被)?(?:${w.lost})(?:了)?|${own}(?:的)?(?:${w.lost})(?:在哪|在哪里|原因|情况|了什么)?`,
    always({ ask: 'own', about: 'losses' }),
  ),
  form(
    `${own}(?:还)?(?:有)?(?:差|谁|有谁|哪些人|差谁|缺谁)(?:${w.not})?(?:${w.handIn})?(?:完|好)?`,
    always({ ask: 'own', about: 'owing' }),
  ),
];

/** How the names of departments end. */
export const unitEnd =
  /(?:局|办|委|中心|院|馆|所|处|厅|部|会|校|站|社|街道|镇|乡|园|公司|协会|署|台|联|队|办公室|总工会|政协|人大|单位)$/;

const unit = (about: 'score' | 'losses' | 'rank'): Form['asked'] => {
  return ({ unit: named = '' }) => {
    const name = named.replace(/的$/, '');
    const isName = name.length >= 2 && !/[谁哪什么几吗]|多少|单位$|部门$|^\d|\d$/.test(name);
    return isName ? { ask: 'unit', unit: name, about } : null;
  };
};
const name = '(?<unit>.{2,20}?)';
const scored = `(?:的)?(?:${w.score})?(?:得了?|拿了?|考了?|打了?|评了?|是|有|为|自评)*`;
/** 财政局得了多少分, 教育局为什么扣分, 水务局排名第几. */
export const unitForms: readonly Form[] = [
  form(`${name}${scored}(?:多少分|几分)(?:了)?`, unit('score')),
  form(`${name}(?:的)?(?:${w.score})(?:是)?(?:多少|几分|怎么样|如何|情况|高吗|高不高)`, unit('score')),
  form(`${name}的(?:自评)?(?:得分|总分|分数|成绩)`, unit('score')),
  form(`${name}(?:已经)?(?:${w.handIn})(?:了)?(?:没有|没|吗|了吗|了没有?|没交)`, unit('score')),
  form(
    `${name}(?:的)?(?:填到哪了?|填到哪里了?|进度|进展|填报进度|填报情况|情况)(?:了)?(?:怎么样|如何|到哪了|怎样)?(?:了)?`,
    ({ unit: named = '' }) => (unitEnd.test(named) ? unit('score')({ unit: named }) : null),
  ),
  form(
    `${name}(?:的)?(?:填得|做得|完成得)(?:怎么样|如何)(?:了)?|${name.replace('unit', 'unit2')}怎么样了?`,
    ({ unit: named, unit2 }) => {
      const either = named ?? unit2 ?? '';
      return unitEnd.test(either) ? unit('score')({ unit: either }) : null;
    },
  ),
  form(`${name}(?:的)?(?:${w.why})(?:会|被)?(?:${w.lost})(?:了)?`, unit('losses')),
  form(
    `${name}(?:的)?(?:扣了哪些分|扣分情况|扣分原因|哪里扣分了?|扣在哪(?:里|儿)?|主要扣分|失分原因|哪里丢分)(?:是什么|有哪些)?`,
    unit('losses'),
  ),
  form(`${name}(?:的)?(?:得分|总分)?(?:排名?)(?:是|在)?(?:第几|多少|第几名|几名)`, unit('rank')),
];
