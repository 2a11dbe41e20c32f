package org.emporion.trial.audit;

import org.emporion.model.study.Belief;

/**
 * What a virtual customer was told in answer to a request that decides over an order.
 *
 * @param customer what no other customer is called
 * @param reference what the customer knows the order by; empty when it was never learnt
 * @param belief what the customer holds of it then
 */
public record OrderEvent(String customer, String reference, Belief belief) {}
