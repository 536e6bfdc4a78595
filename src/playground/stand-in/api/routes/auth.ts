import { z } from 'zod';
import { refusal, successAtTopLevel } from '../answer.ts';
import { type Route, withBody } from '../call.ts';

const credentials = z.object({ app_id: z.string(), app_secret: z.string() });

export const authRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/auth/v3/tenant_access_token/internal',
    open: true,
    handle: withBody(credentials, (body, { platform }) => {
      const { app } = platform.world;
      if (body.app_id !== app.id) return refusal(10003, 'invalid param');
      if (body.app_secret !== app.secret) return refusal(10014, 'app secret invalid');
      const { token, expiresInSeconds } = platform.tokens.issue();
      return successAtTopLevel({ tenant_access_token: token, expire: expiresInSeconds });
    }),
  },
];
