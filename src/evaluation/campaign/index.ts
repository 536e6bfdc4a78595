export * from './add.ts';
export * from './deadline.ts';
export * from './examine.ts';
export * from './names.ts';
export * from './open.ts';
export * from './remove.ts';
export * from './reviewers.ts';
export * from './see.ts';
