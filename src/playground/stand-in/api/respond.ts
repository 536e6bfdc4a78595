import { newId } from '../world/world.ts';
import type { Answer } from './answer.ts';

/** The HTTP form: `{code,msg,data}` with 200, or `{code,msg,error}` with 400, and a log id on both. */
export function respond(answer: Answer): Response {
  const logId = newId('2026');
  const headers = { 'X-Tt-Logid': logId };
  if (!answer.ok) {
    const error = { log_id: logId, troubleshooter: `https://open.feishu.cn/search?log_id=${logId}` };
    const body = { code: answer.code, msg: answer.msg, error };
    return Response.json(body, { status: answer.status ?? 400, headers: { ...headers, ...answer.headers } });
  }
  if ('bytes' in answer) {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`;
    const type = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition };
    return new Response(new Blob([new Uint8Array(answer.bytes)]), { headers: { ...headers, ...type } });
  }
  const body = answer.topLevel ? answer.data : { data: answer.data };
  return Response.json({ code: 0, msg: 'success', ...body }, { headers });
}
