// Learns labelled sentences with nlp.js and labels others. In: { train: [[text, label]], ask: [text] }; out, as the line that begins with "answers": [[label, score]].
const { readFileSync } = require('node:fs');
const { dockStart } = require('@nlpjs/basic');

async function main() {
  const { train, ask } = JSON.parse(readFileSync(0, 'utf8'));
  const dock = await dockStart({ settings: { nlp: { autoSave: false, autoLoad: false, forceNER: false, log: false } }, use: ['Basic'] });
  const nlp = dock.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.addLanguage('en');
  for (const [text, label] of train) nlp.addDocument('en', text, label);
  const log = console.log;
  console.log = () => {};
  await nlp.train();
  const answers = [];
  for (const text of ask) {
    const { intent, score } = await nlp.process('en', text);
    answers.push([intent ?? '', score ?? 0]);
  }
  console.log = log;
  process.stdout.write(`\nanswers ${JSON.stringify(answers)}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
