import { parseJson } from '../parse-json.ts';
import { problemOf } from './http.ts';
import { HttpError, readRefusal } from './http-error.ts';

export interface DownloadCall {
  readonly url: string;
  readonly token: string;
  /** Reading stops, and the call fails as `too_large`, as soon as there are more. */
  readonly maxBytes: number;
  /** For the whole download. */
  readonly timeoutMs: number;
}

/** The bytes Feishu sends for a GET. Rejects with `HttpError`. */
export async function download(
  fetcher: typeof globalThis.fetch,
  call: DownloadCall,
): Promise<Uint8Array<ArrayBuffer>> {
  const aborter = new AbortController();
  const signal = AbortSignal.any([aborter.signal, AbortSignal.timeout(call.timeoutMs)]);
  try {
    const response = await fetcher(call.url, {
      headers: { authorization: `Bearer ${call.token}` },
      redirect: 'manual',
      signal,
    });
    const bytes = await readUpTo(response, call.maxBytes);
    refuseIfRefusal(response, bytes);
    return bytes;
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(problemOf(error));
  } finally {
    // Lets go of a connection that was left in the middle of a body.
    aborter.abort();
  }
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

/** Lets go of each piece once it has its place. */
function joined(chunks: (Uint8Array | null)[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk === null) continue;
    bytes.set(chunk, position);
    position += chunk.byteLength;
    chunks[index] = null;
  }
  return bytes;
}

const tooLarge = () => new HttpError({ kind: 'too_large' });

/** A refusal is JSON with a code and may come with HTTP 200; a .json file somebody sent comes as an attachment. */
function refuseIfRefusal(response: Response, bytes: Uint8Array): void {
  const isFile = response.headers.has('content-disposition');
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  if (response.ok && (isFile || !isJson)) return;
  const body = parseJson(new TextDecoder().decode(bytes));
  const refusal = readRefusal(response.status, body, response.headers);
  if (!response.ok || (refusal.code !== null && refusal.code !== 0)) {
    throw new HttpError({ kind: 'refused', refusal });
  }
}
