export type * from './assignment.ts';
export type * from './evidence.ts';
export type * from './joining.ts';
export type * from './mail.ts';
export type * from './members.ts';
export type * from './people.ts';
export type * from './records.ts';
export type * from './storage.ts';
