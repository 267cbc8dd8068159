import { inject } from '@angular/core';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import type { Mailbox, MailboxInput, Protection, SignIn } from './mailbox-api';

const host = [Validators.maxLength(255), Validators.pattern(/^\S*$/)];
const port = [Validators.required, Validators.min(1), Validators.max(65_535)];

/** The mailbox as fields. Secrets are never read back: an empty one leaves what is stored. */
export function createMailboxForm() {
  const builder = inject(NonNullableFormBuilder);
  return builder.group({
    address: ['', [Validators.required, Validators.email]],
    name: ['', Validators.maxLength(100)],
    isEnabled: [true],
    usesPlusAddress: [true],
    imap: builder.group({
      host: ['', [Validators.required, ...host]],
      port: [993, port],
      security: ['tls' as Protection],
      userName: ['', Validators.required],
      password: [''],
      signIn: ['password' as SignIn],
      folder: ['INBOX', Validators.required],
    }),
    oAuth: builder.group({
      tokenEndpoint: ['', Validators.pattern(/^(https:\/\/.*)?$/)],
      clientId: [''],
      clientSecret: [''],
      refreshToken: [''],
      scope: [''],
    }),
    smtp: builder.group({
      host: ['', host],
      port: [465, port],
      security: ['tls' as Protection],
      userName: [''],
      password: [''],
    }),
  });
}

export type MailboxForm = ReturnType<typeof createMailboxForm>;
export type MailboxFormValue = ReturnType<MailboxForm['getRawValue']>;

const noOAuth = { tokenEndpoint: '', clientId: '', clientSecret: '', refreshToken: '', scope: '' };

export function toFormValue({
  address,
  name,
  isEnabled,
  usesPlusAddress,
  imap,
  smtp,
}: Mailbox): MailboxFormValue {
  return {
    address: address ?? '',
    name: name ?? '',
    isEnabled: address === null || isEnabled,
    usesPlusAddress: address === null || usesPlusAddress,
    imap: {
      host: imap?.host ?? '',
      port: imap?.port ?? 993,
      security: imap?.security ?? 'tls',
      userName: imap?.userName ?? '',
      password: '',
      signIn: imap?.signIn ?? 'password',
      folder: imap?.folder ?? 'INBOX',
    },
    oAuth: noOAuth,
    smtp: {
      host: smtp.host ?? '',
      port: smtp.host ? smtp.port : 465,
      security: smtp.host ? smtp.security : 'tls',
      userName: smtp.userName ?? '',
      password: '',
    },
  };
}

export function toInput(value: MailboxFormValue): MailboxInput {
  const { signIn, password, ...imap } = value.imap;
  const isGiven = Object.values(value.oAuth).some((part) => part.trim() !== '');
  return {
    address: value.address.trim(),
    name: value.name.trim(),
    isEnabled: value.isEnabled,
    usesPlusAddress: value.usesPlusAddress,
    imap: {
      ...imap,
      host: imap.host.trim(),
      userName: imap.userName.trim(),
      password: signIn === 'password' ? password || null : null,
      oAuth: signIn === 'oAuth' && isGiven ? value.oAuth : null,
    },
    smtp: {
      ...value.smtp,
      host: value.smtp.host.trim(),
      userName: value.smtp.userName.trim(),
      password: value.smtp.password || null,
    },
  };
}
