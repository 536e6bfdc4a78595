import type { InputValue } from '../card/inputs.ts';
import type {
  ClickAnswer,
  ControlsOnPage,
  Disturbance,
  PersonOnPage,
  SampleAnswers,
  StreamEvent,
} from '../wire.ts';

/** What the page asks of the stand-in. */
export interface ClickOnPage {
  readonly message: string;
  readonly version: number;
  readonly element: number;
  readonly inputs: Readonly<Record<string, InputValue>>;
}

export const sim = {
  people: () =>
    getJson<{ readonly botName: string; readonly people: readonly PersonOnPage[] }>('/sim/people'),
  sample: () => getJson<SampleAnswers>('/sim/sample'),
  enter: (person: string) => post<Delivered>('/sim/enter', { person }),
  say: (person: string, text: string, parent: string | null) =>
    post<Delivered>('/sim/say', { person, text, ...(parent === null ? {} : { parent }) }),
  file: (person: string, file: File, parent: string | null) =>
    send<Delivered>(
      `/sim/file?${new URLSearchParams({
        person,
        name: file.name,
        ...(isPicture(file) ? { as: 'picture' } : {}),
        ...(parent === null ? {} : { parent }),
      })}`,
      'application/octet-stream',
      file,
    ),
  menu: (person: string, key: string) => post<Delivered>('/sim/menu', { person, key }),
  click: (person: string, click: ClickOnPage) => post<ClickAnswer>('/sim/click', { person, ...click }),
  controls: () => getJson<ControlsOnPage>('/sim/controls'),
  control: (change: { readonly delivery?: string; readonly disturbances?: readonly Disturbance[] }) =>
    post<ControlsOnPage>('/sim/controls', change),
};

/** What Feishu's client sends as a picture message. */
const isPicture = ({ type }: File) => ['image/png', 'image/jpeg', 'image/webp', 'image/gif'].includes(type);

export interface Delivered {
  /** The bot took the event. */
  readonly delivered: boolean;
}

export function fileUrl(person: string, message: string): string {
  return `/sim/files/${encodeURIComponent(person)}/${encodeURIComponent(message)}`;
}

/** Follows a person's chat until closed; `lost` tells when the connection breaks and when it is back. */
export function follow(
  person: string,
  on: { event(event: StreamEvent): void; lost(lost: boolean): void },
): { close(): void } {
  const source = new EventSource(`/sim/stream/${encodeURIComponent(person)}`);
  source.addEventListener('message', ({ data }: MessageEvent<string>) => on.event(JSON.parse(data)));
  source.addEventListener('open', () => on.lost(false));
  source.addEventListener('error', () => on.lost(true));
  return { close: () => source.close() };
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function post<T>(path: string, body: object): Promise<T> {
  return send(path, 'application/json', JSON.stringify(body));
}

async function send<T>(path: string, type: string, body: BodyInit): Promise<T> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
