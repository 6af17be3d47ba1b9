/** Every text in English that more than one kind of page shows. Phones load the parts they need by themselves. */
export * from './en/fates.ts';
export * from './en/refusals.ts';
export * from './en/surfaces.ts';
export * from './numbers.ts';
