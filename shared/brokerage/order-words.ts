// The words orders say, for packing them. Never changed: an order packed with them is read with them for ever.

const prose =
  'because there is not a place nearer, and the other one is full until January. The school has said that the children ' +
  'are missing lessons; their attendance is about to be reviewed. She has asked for help at home with mornings and ' +
  'bedtimes, with routines, boundaries and behaviour. He will not go to a group, but would like somebody to talk to. ' +
  'Both parents have agreed to it. The family support worker, the health visitor and the social worker think that this ' +
  'would work better than counselling, which was tried before and did not help. They need it to start before Christmas, ' +
  'on weekdays after school, for weeks or months, once a week. It is for the mother, the father, the older child and the ' +
  'younger brother or sister with special educational needs. '

const fields =
  '"restrictedTo":["outcomesNoted":{"baseline":[{"measureId":"","memberId":"","goalId":"","respondent":"self","score":' +
  '}],"end":["swemwbs","tops","sdq-parent"]},"outcomeMeasureIds":["","confirmBy":"20","startOn":"20","startBy":"20' +
  '","heldIn":"concerns":1,"instantMonth":"20","side":"victim","stages":[,"payable":["attended","late"],' +
  '"overlapReason":"","rationale":"","evidence":"EIF/Foundations Guidebook rated 3+, checked 20","mark":"",' +
  '"reason":"inside own limit of £"},{"action":"complete","from":"in-delivery","to":"completed","by":""},' +
  '{"action":"hold","to":"on-hold"{"action":"resume"{"action":"deliver","from":"accepted","to":"in-delivery","by":"' +
  '{"action":"accept","from":"offered","to":"accepted","by":"{"action":"approve","from":"requested","to":"offered","by":"' +
  '"history":[{"action":"request","to":"requested","by":"","at":"202T10:00:00.00Z"}],"requestedBy":""held":000,' +
  '"spent":0,"claimed":0,"delivered":0,"price":000,"terms":{"unit":"session","amount":000},"units":"potId":"' +
  '","providerId":"","listingVersion":1,"listingId":"-4","memberIds":["","outcome":"family-relationships",' +
  '"needId":"","leadWorkerId":"","localityId":"","familyPlanId":"","state":"requested","version":1,"reference":"CM-' +
  '{"id":"'

/** The first edition: how workers write, and the names of an order's parts. */
export const orderWords = prose + fields
