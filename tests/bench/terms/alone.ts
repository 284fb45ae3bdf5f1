import { run } from './matching';

console.log(JSON.stringify(run()));
