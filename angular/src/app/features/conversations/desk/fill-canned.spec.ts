import { fillCanned, slashCommand } from './fill-canned';

describe('canned responses', () => {
  it('fill what is known and leave other braces alone', () => {
    const values = { customer: 'Kim', agent: 'Ava', ticket: '#7' };
    expect(fillCanned('Hi {customer}, {agent} here about {ticket}. {x}', values)).toBe(
      'Hi Kim, Ava here about #7. {x}',
    );
  });

  it('are called by a slash at the beginning alone', () => {
    expect(slashCommand('/Re')).toBe('re');
    expect(slashCommand('/')).toBe('');
    expect(slashCommand('and/or')).toBeNull();
    expect(slashCommand('/two words')).toBeNull();
  });
});
