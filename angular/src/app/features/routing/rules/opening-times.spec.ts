import { officeHours, timeZones, toField, weekdayName } from './opening-times';

describe('opening times', () => {
  it('name the days in the language of the reader', () => {
    expect(weekdayName('Monday', 'en')).toBe('Monday');
    expect(weekdayName('Sunday', 'de')).toBe('Sonntag');
  });

  it('are shown without seconds', () => expect(toField('09:30:00')).toBe('09:30'));

  it('begin with five days of eight hours', () => {
    expect(officeHours).toHaveLength(5);
    expect(officeHours[4]).toEqual({ day: 'Friday', from: '09:00:00', to: '17:00:00' });
  });

  it('keep a zone that the browser does not list', () => {
    expect(timeZones('Etc/Somewhere')[0]).toBe('Etc/Somewhere');
    expect(timeZones('Europe/Berlin').filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
  });
});
