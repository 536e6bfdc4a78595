import { z } from 'zod';
import { cleanText, withoutControls } from '../../../facts/index.ts';
import { parseJson } from '../../parse-json.ts';

/** One entry of `message.mentions`: who hides behind a placeholder such as `@_user_1`. */
export const mentionSchema = z.object({
  key: z.string(),
  name: z.string().optional(),
  mentioned_type: z.string().optional(),
});
export type Mention = z.infer<typeof mentionSchema>;

export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: string; readonly fileName: string }
  | { readonly kind: 'pictures'; readonly pictures: readonly string[] }
  | { readonly kind: 'other'; readonly messageType: string };

const fileContent = z.object({ file_key: z.string().min(1).max(200), file_name: z.string().max(1000) });
const imageContent = z.object({ image_key: z.string().min(1).max(200) });
const textContent = z.object({ text: z.string() });
const postElement = z.object({
  tag: z.string(),
  text: z.string().optional(),
  href: z.string().optional(),
  user_id: z.string().optional(),
  image_key: z.string().min(1).max(200).optional(),
});
const postContent = z.object({
  title: z.string().optional(),
  content: z.array(z.array(postElement)),
});

/**
 * What a message says. `content` is a JSON string that may itself be broken: then only the kind is known. Of
 * a post with words and pictures the words count. Mentions of the bot are taken out, those of people become their names.
 */
export function messageContent(
  messageType: string,
  content: string,
  mentions: readonly Mention[],
): MessageContent {
  const file = messageType === 'file' ? fileContent.safeParse(parseJson(content)).data : undefined;
  if (file !== undefined) {
    return { kind: 'file', file: file.file_key, fileName: cleanText(file.file_name) };
  }
  const written = writtenText(messageType, content);
  if (written === null) {
    const pictures = picturesOf(messageType, content);
    return pictures.length > 0 ? { kind: 'pictures', pictures } : { kind: 'other', messageType };
  }
  return { kind: 'text', text: withoutControls(withoutBotMentions(written, mentions)).trim() };
}

function writtenText(messageType: string, content: string): string | null {
  const parsed = parseJson(content);
  if (messageType === 'text') return textContent.safeParse(parsed).data?.text ?? null;
  if (messageType !== 'post') return null;
  const post = postContent.safeParse(parsed);
  return post.success ? flattenPost(post.data) : null;
}

const mostPictures = 20;

function picturesOf(messageType: string, content: string): readonly string[] {
  const parsed = parseJson(content);
  if (messageType === 'image') {
    const picture = imageContent.safeParse(parsed).data;
    return picture === undefined ? [] : [picture.image_key];
  }
  const post = messageType === 'post' ? postContent.safeParse(parsed).data : undefined;
  const elements = post?.content.flat() ?? [];
  return elements.flatMap(({ image_key: key }) => (key === undefined ? [] : [key])).slice(0, mostPictures);
}

/** Title and lines below each other. Null when there is no word in it, for instance only pictures. */
function flattenPost(post: z.infer<typeof postContent>): string | null {
  const lines = post.content.map((line) => line.map(elementText).join(''));
  const text = [post.title ?? '', ...lines].join('\n').trim();
  return text === '' ? null : text;
}

function elementText(element: z.infer<typeof postElement>): string {
  if (element.tag === 'at') return element.user_id ?? '';
  if (element.tag === 'a') return element.text || element.href || '';
  return element.text ?? '';
}

/**
 * Older payloads do not say whether a person or a bot is meant; there the bot is, since without a mention
 * of it the message would not have reached us.
 */
function withoutBotMentions(text: string, mentions: readonly Mention[]): string {
  const names = new Map(
    mentions.map((mention) => [
      mention.key,
      mention.mentioned_type === 'user' ? `@${mention.name ?? ''}` : '',
    ]),
  );
  return text.replaceAll(/@_user_\d+/g, (placeholder) => names.get(placeholder) ?? placeholder);
}
