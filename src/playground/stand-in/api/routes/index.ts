import type { Route } from '../call.ts';
import { authRoutes } from './auth.ts';
import { cardUpdateRoutes } from './card-update.ts';
import { directoryRoutes } from './directory.ts';
import { longConnectionRoutes } from './long-connection.ts';
import { messageRoutes } from './messages.ts';
import { sendingRoutes } from './sending.ts';
import { uploadRoutes } from './uploads.ts';

/** Every call of Feishu's API that the stand-in knows. */
export const feishuRoutes: readonly Route[] = [
  ...authRoutes,
  ...sendingRoutes,
  ...messageRoutes,
  ...cardUpdateRoutes,
  ...uploadRoutes,
  ...directoryRoutes,
  ...longConnectionRoutes,
];
