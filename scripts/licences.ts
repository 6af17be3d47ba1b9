// Which packages the product is made of, under which licences: npm run licences
import { writeFileSync } from 'node:fs';
import { isAllowed, listed } from './licences/packages.ts';
import { licencesFile, presentPackages } from './licences/read.ts';

const packages = presentPackages();
writeFileSync(licencesFile, listed(packages));
console.log(`LICENCES.md: ${packages.length} packages`);
for (const { name, version, licence } of packages.filter((each) => !isAllowed(each.licence))) {
  console.error(`${name} ${version} is under ${licence}: not in the list of scripts/licences/packages.ts.`);
  process.exitCode = 1;
}
