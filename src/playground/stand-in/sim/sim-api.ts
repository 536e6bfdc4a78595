import { Hono } from 'hono';
import { z } from 'zod';
import type { SampleAnswers } from '../../wire.ts';
import { click } from '../click/click.ts';
import { type Outcome, type PersonInChat, personInChat } from '../person/person.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Platform } from '../world/platform.ts';
import { chatWith } from '../world/world.ts';
import { chatStream } from './chat-stream.ts';
import { controlRoutes } from './controls.ts';
import { fileRoutes } from './files.ts';
import { readBody } from './read-body.ts';

const person = z.string().min(1).max(64);
const enterBody = z.object({ person });
const sayBody = z.object({ person, text: z.string().min(1).max(50_000), parent: z.string().optional() });
const menuBody = z.object({ person, key: z.string().min(1).max(30) });
const inputValue = z.union([z.string(), z.array(z.string()), z.boolean()]);
const clickBody = z.object({
  person,
  message: z.string(),
  version: z.int().nonnegative(),
  element: z.int().nonnegative(),
  inputs: z.record(z.string(), inputValue),
});

/** What the page asks for: `/sim/*`, JSON only, so that no form of another site can reach it. */
export function simApi(platform: Platform, pusher: Pusher, sample: SampleAnswers): Hono {
  const { world } = platform;
  const app = new Hono();
  const deed = <T extends { readonly person: string }>(
    path: string,
    schema: z.ZodType<T>,
    act: (who: PersonInChat, body: T) => Promise<Outcome>,
  ) =>
    app.post(path, async (context) => {
      const read = await readBody(context, schema);
      if (!read || !world.people.has(read.person)) return context.json({ error: 'bad request' }, 400);
      const { reply } = await act(personInChat(platform, pusher, read.person), read);
      return context.json({ delivered: reply?.kind === 'answered' && reply.status === 200 });
    });

  app.get('/sim/people', (context) => {
    const people = [...world.people.values()].map(({ openId, name }) => ({ openId, name }));
    return context.json({ botName: world.app.name, people });
  });
  app.get('/sim/sample', (context) => context.json(sample));
  app.get('/sim/stream/:person', (context) => {
    const openId = context.req.param('person');
    return world.people.has(openId) ? chatStream(context, world, openId) : context.notFound();
  });
  app.route('/', fileRoutes(platform, pusher));
  app.route('/', controlRoutes(platform, pusher));
  deed('/sim/enter', enterBody, (who) => who.enters());
  deed('/sim/say', sayBody, (who, { text, parent }) => who.says(text, parent));
  deed('/sim/menu', menuBody, (who, { key }) => who.menu(key));
  app.post('/sim/click', async (context) => {
    const read = await readBody(context, clickBody);
    const message = read && world.messages.get(read.message);
    const known =
      message && world.people.has(read.person) && message.chat === chatWith(world, read.person).id;
    if (!known) return context.json({ error: 'bad request' }, 400);
    const { version, element, inputs } = read;
    return context.json(
      await click(platform, pusher, { person: read.person, message, version, element, inputs }),
    );
  });
  return app;
}
