import { TestBed } from '@angular/core/testing';
import type { Mailbox } from './mailbox-api';
import { createMailboxForm, toFormValue, toInput } from './mailbox-form';

const stored: Mailbox = {
  address: 'support@example.org',
  name: 'Example',
  isEnabled: false,
  usesPlusAddress: false,
  imap: {
    host: 'imap.example.org',
    port: 993,
    security: 'tls',
    userName: 'support',
    signIn: 'password',
    hasSecret: true,
    folder: 'INBOX',
  },
  smtp: { host: null, port: 25, security: 'none', userName: null, hasPassword: false },
  state: null,
};

describe('the mailbox form', () => {
  it('leaves stored secrets alone unless a new one is typed', () => {
    expect(toInput(toFormValue(stored)).imap.password).toBeNull();
    const typed = toFormValue(stored);
    expect(toInput({ ...typed, imap: { ...typed.imap, password: 'new' } }).imap.password).toBe('new');
  });

  it('sends OAuth only when it was chosen and given', () => {
    const value = toFormValue(stored);
    expect(toInput(value).imap.oAuth).toBeNull();
    const oAuth = { ...value.oAuth, clientId: 'app' };
    expect(toInput({ ...value, oAuth }).imap.oAuth).toBeNull();
    expect(toInput({ ...value, oAuth, imap: { ...value.imap, signIn: 'oAuth' } }).imap.oAuth?.clientId).toBe(
      'app',
    );
  });

  it('begins with the usual ports for a mailbox that is not connected', () => {
    const value = toFormValue({ ...stored, address: null, imap: null });
    expect([value.imap.port, value.smtp.port, value.isEnabled]).toEqual([993, 465, true]);
  });

  it('asks for an address and a server', () => {
    const form = TestBed.runInInjectionContext(createMailboxForm);
    expect(form.valid).toBe(false);
    form.reset(toFormValue(stored));
    expect(form.valid).toBe(true);
  });
});
