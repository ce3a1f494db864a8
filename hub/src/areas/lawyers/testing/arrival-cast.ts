/** The check by which a lawyer of another province came in (L13), as the cast of the rights has it. */
export const identified = (
  applicant: string,
  name: string,
  { idNumber, phone }: { readonly idNumber: string; readonly phone: string },
) => ({
  state: 'entered',
  ownerUnit: 'city',
  district: null,
  values: { applicant, name, idNumber, phone, result: 'matched' },
});
