import { type Context, Hono } from 'hono';
import { parseCard, stringAt } from '../../card/node.ts';
import { personInChat } from '../person/person.ts';
import type { Pusher } from '../push/pusher.ts';
import { contentOf } from '../world/messages.ts';
import type { Platform } from '../world/platform.ts';
import { chatWith } from '../world/world.ts';

const LONGEST_NAME = 250;
/** What Feishu takes at most (feishu.md §3.3). */
const LARGEST_BYTES = 30 * 1024 * 1024;

/**
 * Files to and from a person: `POST /sim/file?person=…&name=…` with the bytes, a picture with `as=picture`, in
 * answer to a message with `parent=…`; and downloads.
 */
export function fileRoutes(platform: Platform, pusher: Pusher): Hono {
  const app = new Hono();
  app.post('/sim/file', async (context) => {
    const { person = '', name = '', as, parent } = context.req.query();
    const known = platform.world.people.has(person) && name !== '' && name.length <= LONGEST_NAME;
    // A type that no form of another site can send.
    const typed = context.req.header('content-type') === 'application/octet-stream';
    const declared = Number(context.req.header('content-length') ?? 0);
    if (!known || !typed || !(declared > 0 && declared <= LARGEST_BYTES)) {
      return context.json({ error: 'bad request' }, 400);
    }
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const who = personInChat(platform, pusher, person);
    const { reply } = await (as === 'picture'
      ? who.sendsPicture(bytes, parent)
      : who.sendsFile(name, bytes, parent));
    return context.json({ delivered: reply?.kind === 'answered' && reply.status === 200 });
  });
  app.get('/sim/files/:person/:message', (context) => sendFile(context, platform));
  return app;
}

/** A file in a message of the person's own chat. */
function sendFile(context: Context, { world }: Platform): Response | Promise<Response> {
  const openId = context.req.param('person') ?? '';
  const message = world.messages.get(context.req.param('message') ?? '');
  if (!message || !world.people.has(openId) || message.chat !== chatWith(world, openId).id) {
    return context.notFound();
  }
  const content = parseCard(contentOf(message)) ?? {};
  const file = world.files.get(stringAt(content, 'file_key') || stringAt(content, 'image_key'));
  if (!file) return context.notFound();
  return context.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
  });
}
