/** First words: only kind ones, at most nine letters, so that every pair fits into 20. */
const manners =
  'Bold Brave Bright Calm Cheery Clever Cosy Curious Daring Eager Fair Fearless Fleet Friendly Gentle Glad Golden Happy Hardy Honest Jaunty Jolly Keen Kind Lively Loyal Lucky Mellow Merry Mighty Modest Nimble Noble Patient Peaceful Playful Plucky Polite Proud Quick Quiet Radiant Ready Serene Sharp Shiny Smart Snowy Spry Starry Steady Sturdy Sunny Swift Trusty Vivid Warm Wise Witty Zesty'.split(
    ' ',
  );

/** Second words: creatures, plants and things of sky and map that nobody minds being. */
const beings =
  'Aspen Badger Birch Breeze Brook Cedar Clover Comet Compass Delta Dolphin Falcon Fern Finch Firefly Fox Gecko Hare Heron Iris Kestrel Kite Koala Lark Lemur Lotus Lynx Maple Marlin Marten Meadow Meteor Newt Nova Osprey Otter Owl Panda Pebble Penguin Photon Pixel Plover Poppy Prism Puffin Quark Raven Ridge River Robin Salmon Seal Summit Swan Turtle Valley Vector Willow Wren'.split(
    ' ',
  );

/** How many different names there are. */
export const nameCount = manners.length * beings.length;

/** A friendly ready-made nickname, "Swift Heron"; the same one for the same `seed`, any whole number from 0. */
export function friendlyName(seed: number): string {
  const pick = seed % nameCount;
  return `${manners[pick % manners.length]} ${beings[Math.floor(pick / manners.length)]}`;
}
