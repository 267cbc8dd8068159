import { inject } from '@angular/core';
import { NonNullableFormBuilder, Validators } from '@angular/forms';
import type { CrmConnection, CrmConnectionInput, CrmSignIn, CrmSystem } from '../crm-api';

/** How one signs in to a system; the first is the usual one. */
export const signIns: Readonly<Record<CrmSystem, readonly CrmSignIn[]>> = {
  salesforce: ['clientCredentials', 'jwtBearer'],
  hubspot: ['accessToken'],
};

/** The connection as fields. The secret is never read back: an empty one leaves what is stored. */
export function createConnectionForm() {
  const builder = inject(NonNullableFormBuilder);
  return builder.group({
    system: ['salesforce' as CrmSystem],
    address: ['', Validators.maxLength(500)],
    signIn: ['clientCredentials' as CrmSignIn],
    clientId: ['', Validators.maxLength(500)],
    userName: ['', Validators.maxLength(500)],
    secret: [''],
    pollSeconds: [15, [Validators.required, Validators.min(1), Validators.max(3600)]],
    isEnabled: [true],
  });
}

export type ConnectionForm = ReturnType<typeof createConnectionForm>;
export type ConnectionFormValue = ReturnType<ConnectionForm['getRawValue']>;

export function toFormValue(connection: CrmConnection): ConnectionFormValue {
  const { system, address, signIn, clientId, userName, pollSeconds } = connection;
  return {
    system,
    address,
    signIn,
    clientId,
    userName,
    secret: '',
    pollSeconds,
    isEnabled: !connection.isConnected || connection.isEnabled,
  };
}

export function toInput(value: ConnectionFormValue, before: CrmConnection): CrmConnectionInput {
  return {
    ...value,
    address: value.address.trim(),
    clientId: value.clientId.trim(),
    userName: value.userName.trim(),
    secret: value.secret.trim(),
    concurrencyStamp: before.isConnected ? before.concurrencyStamp : null,
  };
}
